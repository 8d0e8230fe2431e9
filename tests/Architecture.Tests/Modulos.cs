using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace ElGestorPortal.Architecture.Tests;

/// <summary>Los módulos se descubren: son las carpetas de primer nivel de Domain, Application e Infrastructure, salvo Common.</summary>
/// <param name="raiz">Espacio de nombres del que cuelgan las capas.</param>
/// <param name="ensamblados">Dónde se buscan.</param>
internal sealed class Modulos(string raiz, params Assembly[] ensamblados)
{
    private static readonly string[] Capas = ["Domain", "Application", "Infrastructure"];

    public static Modulos DelPortal { get; } = new("ElGestorPortal", Portal.Capas);

    public IReadOnlyList<string> Todos => [.. ensamblados.SelectMany(a => a.GetTypes()).Select(t => ModuloDe(t.Namespace)).OfType<string>().Where(m => m != "Common").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Tipos de un módulo que tocan otro por donde no deben, salvo los permitidos.</summary>
    public IEnumerable<string> QueInvaden(string modulo, params string[] permitidos) =>
        Dependen($@"^{Regex.Escape(raiz)}\.({string.Join('|', Capas)})\.{modulo}(\.|$)", [.. Interiores(m => m != modulo).Except(permitidos)]);

    /// <summary>Ficheros que nombran el interior de otro módulo. Ve lo que el código compilado no guarda: constantes y tipos de parámetros.</summary>
    public IEnumerable<string> QueNombran(IEnumerable<(string Ruta, string Texto)> fuentes) =>
        from fuente in fuentes
        let propio = fuente.Ruta.Split('/') is ["src", var capa, var modulo, ..] && Capas.Contains(capa) ? modulo : null
        where propio is not null and not "Common" && Todos.Contains(propio)
        from Match nombre in Regex.Matches(fuente.Texto, $@"{Regex.Escape(raiz)}\.(?:{string.Join('|', Capas)})\.(\w+)(?:\.(\w+))?")
        where nombre.Groups[1].Value != propio && Todos.Contains(nombre.Groups[1].Value) && nombre.Groups[2].Value is not ("Eventos" or "Contratos")
        select $"{fuente.Ruta}: {nombre.Value}";

    /// <summary>Tipos de Common que conocen algún módulo.</summary>
    public IEnumerable<string> ComunesQueConocenModulos() => Dependen($@"^{Regex.Escape(raiz)}\.({string.Join('|', Capas)})\.Common(\.|$)", Interiores(_ => true, tambienPuertas: true));

    private IEnumerable<string> Dependen(string espacio, string[] prohibidos) =>
        Types.InAssemblies(ensamblados).That().ResideInNamespaceMatching(espacio).ShouldNot().HaveDependencyOnAny(prohibidos).GetResult().FailingTypeNames ?? [];

    /// <summary>Lo que un módulo guarda para sí: todo menos sus Eventos y sus Contratos.</summary>
    private string[] Interiores(Func<string, bool> cuales, bool tambienPuertas = false) =>
        [.. ensamblados.SelectMany(a => a.GetTypes())
            .Where(t => !t.IsNested && ModuloDe(t.Namespace) is { } m && m != "Common" && cuales(m))
            .Where(t => tambienPuertas || !(t.Namespace!.EndsWith(".Eventos", StringComparison.Ordinal) || t.Namespace.EndsWith(".Contratos", StringComparison.Ordinal)))
            .Select(t => t.FullName!)];

    private string? ModuloDe(string? espacio) =>
        espacio is not null && Capas.FirstOrDefault(c => espacio.StartsWith($"{raiz}.{c}.", StringComparison.Ordinal)) is { } capa ? espacio[$"{raiz}.{capa}.".Length..].Split('.')[0] : null;
}
