namespace ElGestorPortal.Domain.Common;

/// <summary>Las clases de datos personales que guarda el portal, cuánto se conserva cada una de fábrica y por qué. La gestoría cambia los años y la norma.</summary>
/// <param name="Clave">Como se guarda.</param>
/// <param name="Nombre">Como se lee.</param>
/// <param name="Desde">Desde cuándo se cuenta.</param>
/// <param name="Anios">Años que se conserva.</param>
/// <param name="Norma">Qué obliga a ello.</param>
public sealed record ClaseDeDatos(string Clave, string Nombre, string Desde, int Anios, string Norma)
{
    public const int AniosMaximos = 30;

    public static ClaseDeDatos Expedientes { get; } = new("expedientes", "Expedientes y escrituras", "Desde que termina el expediente", 6, "Código de Comercio, art. 30");

    public static ClaseDeDatos Identificacion { get; } = new("identificacion", "Documentos de identidad, poderes y mandatos", "Desde la fecha del documento", 10, "Ley 10/2010, art. 25, si la gestoría es sujeto obligado");

    public static ClaseDeDatos Fiscales { get; } = new("fiscales", "Impuestos y cartas de pago", "Desde la fecha del documento", 4, "Ley General Tributaria, art. 66");

    public static ClaseDeDatos Documentos { get; } = new("documentos", "Los demás documentos", "Desde la fecha del documento", 6, "Código de Comercio, art. 30");

    public static ClaseDeDatos Facturas { get; } = new("facturas", "Facturas", "Desde la fecha de la factura", 6, "Código de Comercio, art. 30");

    public static ClaseDeDatos Mensajes { get; } = new("mensajes", "Mensajes", "Desde que se escribió", 6, "Código de Comercio, art. 30");

    public static ClaseDeDatos Solicitudes { get; } = new("solicitudes", "Solicitudes y hojas de solicitudes", "Desde su último cambio", 1, "Criterio de la gestoría (RGPD, art. 5.1.e)");

    public static ClaseDeDatos Presupuestos { get; } = new("presupuestos", "Presupuestos de la calculadora", "Desde que se guardó", 1, "Criterio de la gestoría (RGPD, art. 5.1.e)");

    public static ClaseDeDatos Cuentas { get; } = new("cuentas", "Cuentas y sesiones", "Desde la última entrada", 3, "LOPDGDD, art. 72");

    public static ClaseDeDatos Agenda { get; } = new("agenda", "Ficha en la agenda y copias técnicas", "Desde que no queda nada de lo demás", 0, "Criterio de la gestoría (RGPD, art. 5.1.e)");

    public static IReadOnlyList<ClaseDeDatos> Todas { get; } = [Expedientes, Identificacion, Fiscales, Documentos, Facturas, Mensajes, Solicitudes, Presupuestos, Cuentas, Agenda];

    /// <summary>Las que cambia la gestoría. La ficha se va con lo último: no tiene plazo propio.</summary>
    public static IReadOnlyList<ClaseDeDatos> Editables { get; } = [.. Todas.Where(c => c != Agenda)];

    public static ClaseDeDatos? Buscar(string? clave) => Todas.FirstOrDefault(c => c.Clave == clave);
}
