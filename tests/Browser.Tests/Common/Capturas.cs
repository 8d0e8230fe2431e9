using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests.Common;

public static class Capturas
{
    private static readonly (int Ancho, int Alto)[] Pantallas = [(1280, 800), (390, 844)];

    /// <summary>Guarda la página entera, a ancho de escritorio y de móvil, en <c>artifacts/capturas/{nombre}-{ancho}.png</c>.</summary>
    /// <returns>Las rutas de los ficheros.</returns>
    public static async Task<IReadOnlyList<string>> CapturaAsync(this IPage pagina, string nombre)
    {
        var antes = pagina.ViewportSize;
        var ficheros = new List<string>();
        foreach (var (ancho, alto) in Pantallas)
        {
            await pagina.SetViewportSizeAsync(ancho, alto);
            var fichero = Path.Combine(RaizDelRepositorio(), "artifacts", "capturas", $"{nombre}-{ancho}.png");
            await pagina.ScreenshotAsync(new() { Path = fichero, FullPage = true, Animations = ScreenshotAnimations.Disabled });
            ficheros.Add(fichero);
        }

        if (antes is not null)
        {
            await pagina.SetViewportSizeAsync(antes.Width, antes.Height);
        }

        return ficheros;
    }

    private static string RaizDelRepositorio()
    {
        var carpeta = new DirectoryInfo(AppContext.BaseDirectory);
        while (carpeta is not null && !File.Exists(Path.Combine(carpeta.FullName, "ElGestorPortal.sln")))
        {
            carpeta = carpeta.Parent;
        }

        return carpeta?.FullName ?? throw new InvalidOperationException("ElGestorPortal.sln no está en ninguna carpeta superior.");
    }
}
