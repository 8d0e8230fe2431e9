using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests.Common;

public static class Accesibilidad
{
    /// <summary>Pasa axe a la página tal como está ahora y falla con la explicación de lo que encuentra.</summary>
    public static async Task ComprobarAccesibilidadAsync(this IPage pagina)
    {
        var faltas = await pagina.FaltasDeAccesibilidadAsync();
        Assert.That(faltas, Is.Empty, $"{pagina.Url}{Environment.NewLine}{string.Join(Environment.NewLine, faltas)}");
    }

    internal static async Task<IReadOnlyList<string>> FaltasDeAccesibilidadAsync(this IPage pagina) =>
        [.. (await pagina.RunAxe()).Violations.Select(Explicar)];

    private static string Explicar(AxeResultItem falta) => string.Join(
        Environment.NewLine,
        [
            $"[{falta.Impact}] {falta.Id}: {falta.Help} ({falta.HelpUrl})",
            .. falta.Nodes.SelectMany(nodo => new[] { $"    {nodo.Target}  {nodo.Html}" }
                .Concat(nodo.Any.Concat(nodo.All).Concat(nodo.None).Select(motivo => $"        {motivo.Message}"))),
        ]);
}
