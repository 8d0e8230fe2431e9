using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Documentos;

/// <summary>Clases de documento. Una que no esté aquí se enseña con su propio texto.</summary>
public static class ClaseDocumento
{
    public const string Otro = "otro";

    private static readonly Dictionary<string, string> Nombres = new(StringComparer.Ordinal)
    {
        ["justificante-profesional"] = "Justificante profesional",
        ["provisional-matriculacion"] = "Provisional de matriculación",
        ["permiso-circulacion"] = "Permiso de circulación",
        ["ficha-tecnica"] = "Ficha técnica",
        ["modelo-620"] = "Modelo 620",
        ["modelo-576"] = "Modelo 576",
        ["modelo-05"] = "Modelo 05",
        ["modelo-06"] = "Modelo 06",
        ["modelo-600"] = "Modelo 600",
        ["ivtm"] = "Impuesto de vehículos",
        ["plusvalia"] = "Plusvalía municipal",
        ["carta-de-pago"] = "Carta de pago",
        ["dni"] = "DNI o NIE",
        ["poder"] = "Poder",
        ["contrato"] = "Contrato",
        ["factura"] = "Factura",
        ["mandato"] = "Mandato",
        ["escritura"] = "Escritura",
        ["nota-simple"] = "Nota simple",
        ["informe-dgt"] = "Informe de la DGT",
        [Otro] = "Otro documento",
    };

    public static IReadOnlyCollection<string> Todas => Nombres.Keys;

    public static string Normalizar(string? clase) => string.IsNullOrWhiteSpace(clase) ? Otro : clase.Trim();

    public static string Nombre(string clase) => Nombres.GetValueOrDefault(clase, clase);

    /// <summary>Papeles de una persona: sin roles expresos, solo los ve su titular (el vendedor no recibe el DNI del comprador).</summary>
    public static bool EsPersonal(string clase) => Personales.Contains(clase);

    /// <summary>Las de <see cref="EsPersonal"/>.</summary>
    public static IReadOnlyList<string> Personales { get; } = ["dni", "mandato", "contrato", "poder"];

    /// <summary>Cuánto se conservan los de esta clase depende de ella: los que identifican a alguien, los de impuestos y los demás.</summary>
    public static ClaseDeDatos DeConservacion(string clase) => clase switch
    {
        "dni" or "poder" or "mandato" => ClaseDeDatos.Identificacion,
        "factura" => ClaseDeDatos.Facturas,
        "ivtm" or "plusvalia" or "carta-de-pago" => ClaseDeDatos.Fiscales,
        _ => clase.StartsWith("modelo-", StringComparison.Ordinal) ? ClaseDeDatos.Fiscales : ClaseDeDatos.Documentos,
    };

    /// <summary>Los que llevan fechas de validez que no deben poder leerse mal.</summary>
    public static bool ConValidez(string clase) => clase is "justificante-profesional" or "provisional-matriculacion";
}
