using System.Reflection;

namespace ElGestorPortal.Architecture.Tests;

/// <summary>Los cuatro proyectos, y dónde están sus fuentes.</summary>
internal static class Portal
{
    public static readonly Assembly Domain = typeof(Domain.Common.Entity).Assembly;
    public static readonly Assembly Application = typeof(Application.DependencyInjection).Assembly;
    public static readonly Assembly Infrastructure = typeof(Infrastructure.DependencyInjection).Assembly;
    public static readonly Assembly Web = typeof(Program).Assembly;

    public static readonly Assembly[] Capas = [Domain, Application, Infrastructure];

    public static readonly string Raiz = Subir(AppContext.BaseDirectory);

    /// <summary>Los ficheros .cs de src, con su ruta relativa; sin migraciones ni lo que genera la compilación.</summary>
    public static IEnumerable<(string Ruta, string Texto)> Fuentes => Directory.EnumerateFiles(Path.Combine(Raiz, "src"), "*.cs", SearchOption.AllDirectories)
        .Select(f => (Ruta: Path.GetRelativePath(Raiz, f).Replace('\\', '/'), Fichero: f))
        .Where(f => !f.Ruta.Contains("/obj/", StringComparison.Ordinal) && !f.Ruta.Contains("/bin/", StringComparison.Ordinal) && !f.Ruta.Contains("/Migrations/", StringComparison.Ordinal)
            && !f.Ruta.Contains("/node_modules/", StringComparison.Ordinal))
        .Select(f => (f.Ruta, File.ReadAllText(f.Fichero)));

    private static string Subir(string carpeta) => File.Exists(Path.Combine(carpeta, "ElGestorPortal.sln"))
        ? carpeta
        : Subir(Path.GetDirectoryName(carpeta.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("No se encuentra la solución."));
}
