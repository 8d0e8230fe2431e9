namespace ElGestorPortal.Web.Tests.Common.Presentacion;

/// <summary>Los ficheros de <c>src/Web</c> tal como están en el repositorio.</summary>
internal static class Fuentes
{
    public static string Raiz { get; } = Buscar();

    public static string Leer(string ruta) => File.ReadAllText(Path.Combine(Raiz, ruta));

    public static IEnumerable<string> Todos(string patron) => Directory
        .EnumerateFiles(Raiz, patron, SearchOption.AllDirectories)
        .Where(f => !Path.GetRelativePath(Raiz, f).Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "node_modules" or "lib"));

    private static string Buscar()
    {
        var carpeta = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (carpeta is not null && !File.Exists(Path.Combine(carpeta.FullName, "ElGestorPortal.sln")))
        {
            carpeta = carpeta.Parent;
        }

        return Path.Combine(carpeta?.FullName ?? throw new InvalidOperationException("No se encuentra la solución."), "src", "Web");
    }
}
