namespace ElGestorPortal.Application.Documentos.Inspeccion;

/// <summary>Lo que se admite de fuera: papeles de una gestoría. Lo que no está aquí, no entra.</summary>
/// <param name="TipoMime">Con el que se guarda y se sirve.</param>
/// <param name="Extensiones">Con punto y en minúscula; la primera es la suya.</param>
public sealed record TipoDeArchivo(string TipoMime, params string[] Extensiones)
{
    public static readonly TipoDeArchivo Pdf = new("application/pdf", ".pdf");
    public static readonly TipoDeArchivo Jpeg = new("image/jpeg", ".jpg", ".jpeg", ".jfif");
    public static readonly TipoDeArchivo Png = new("image/png", ".png");
    public static readonly TipoDeArchivo Tiff = new("image/tiff", ".tif", ".tiff");
    public static readonly TipoDeArchivo Heic = new("image/heic", ".heic", ".heif");
    public static readonly TipoDeArchivo Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly TipoDeArchivo Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly TipoDeArchivo Odt = new("application/vnd.oasis.opendocument.text", ".odt");
    public static readonly TipoDeArchivo Ods = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");
    public static readonly TipoDeArchivo Txt = new("text/plain", ".txt");
    public static readonly TipoDeArchivo Csv = new("text/csv", ".csv");

    public static IReadOnlyList<TipoDeArchivo> Todos { get; } = [Pdf, Jpeg, Png, Tiff, Heic, Docx, Xlsx, Odt, Ods, Txt, Csv];

    /// <summary>Las que se ofrecen al elegir ficheros, para el atributo <c>accept</c>.</summary>
    public static string Elegibles { get; } = string.Join(',', Todos.SelectMany(t => t.Extensiones));

    public static TipoDeArchivo? PorExtension(string extension) => Todos.FirstOrDefault(t => t.Extensiones.Contains(extension, StringComparer.OrdinalIgnoreCase));

    public bool EsFoto => this == Jpeg || this == Png;
}
