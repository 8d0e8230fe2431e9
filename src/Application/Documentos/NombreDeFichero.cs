using System.Globalization;

namespace ElGestorPortal.Application.Documentos;

internal static class NombreDeFichero
{
    private const int Largo = 150;

    private static readonly Dictionary<string, string> Extensiones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = ".pdf",
        ["image/jpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["text/plain"] = ".txt",
        ["text/csv"] = ".csv",
        ["image/tiff"] = ".tif",
        ["image/heic"] = ".heic",
    };

    /// <summary>Nombres que Windows no deja poner a un fichero.</summary>
    private static readonly HashSet<string> Reservados = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Su nombre, sin rutas ni caracteres de control, con la extensión de su tipo.</summary>
    public static string De(string nombre, string tipoMime)
    {
        var limpio = new string([.. nombre.Select(c => EsRaro(c) ? '_' : c)]).Trim(' ', '.');
        if (limpio.Length == 0) limpio = "documento";
        return Extensiones.TryGetValue(tipoMime, out var extension) && !limpio.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? limpio + extension : limpio;
    }

    /// <summary>El que trae un fichero de fuera, para enseñarlo: lo último de su ruta, sin nada raro y no muy largo.</summary>
    public static string Limpiar(string? nombre)
    {
        var ultimo = (nombre ?? "").Split('/', '\\')[^1];
        var limpio = new string([.. ultimo.Normalize().Where(c => !EsRaro(c) && !char.IsSurrogate(c))]).Trim(' ', '.');
        var (raiz, extension) = (Path.GetFileNameWithoutExtension(limpio), Path.GetExtension(limpio));
        if (raiz.Length > Largo) raiz = raiz[..Largo].TrimEnd();
        return raiz.Length == 0 ? "documento" + extension : raiz + extension;
    }

    /// <summary>El mismo, para convivir con otros en una carpeta de cualquier sistema: corto, no reservado y distinto de los ya usados, que anota.</summary>
    public static string Distinto(string nombre, string tipoMime, HashSet<string> usados)
    {
        var entero = De(nombre, tipoMime);
        var (raiz, extension) = (Path.GetFileNameWithoutExtension(entero), Path.GetExtension(entero));
        if (extension.Length > 10) (raiz, extension) = (entero, "");
        if (Reservados.Contains(raiz.Split('.')[0].Trim())) raiz = "_" + raiz;
        if (raiz.Length > Largo) raiz = raiz[..(char.IsHighSurrogate(raiz[Largo - 1]) ? Largo - 1 : Largo)].TrimEnd();

        var distinto = raiz + extension;
        for (var n = 2; !usados.Add(distinto); n++) distinto = string.Create(CultureInfo.InvariantCulture, $"{raiz} ({n}){extension}");
        return distinto;
    }

    /// <summary>De control, de ruta, o invisible de los que cambian el sentido de la lectura.</summary>
    private static bool EsRaro(char c) => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
