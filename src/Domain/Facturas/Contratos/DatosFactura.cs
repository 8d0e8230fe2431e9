using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Facturas.Contratos;

/// <summary>Elemento <c>factura</c> del puente. Importes en euros. Los suplidos quedan fuera de la base (LIVA, art. 78.Tres.3.º).</summary>
public sealed record DatosFactura : DatosDelEscritorio
{
    public IReadOnlyList<string>? Expedientes { get; init; }
    public string? Serie { get; init; }
    public string? Numero { get; init; }
    public DateOnly? Fecha { get; init; }
    public string? Nif { get; init; }
    public IReadOnlyList<LineaDeFactura>? Lineas { get; init; }
    public decimal? Base { get; init; }
    public decimal? Iva { get; init; }
    public decimal? Suplidos { get; init; }
    public decimal? Retencion { get; init; }
    public decimal? Total { get; init; }
    public decimal? Provision { get; init; }
    public decimal? Saldo { get; init; }
    public string? Estado { get; init; }

    /// <summary>Dirección del QR VERI*FACTU, cuando el registro la lleva.</summary>
    public string? QrUrl { get; init; }

    /// <summary>origenId del documento con su PDF.</summary>
    public string? Documento { get; init; }

    public override string? Falta() =>
        string.IsNullOrWhiteSpace(Numero) ? "numero" : Fecha is null ? "fecha" : string.IsNullOrWhiteSpace(Nif) ? "nif" : null;

    public override IEnumerable<Referencia> Padres() => Citar("expediente", Expedientes ?? []);

    public override IEnumerable<Referencia> Citas() => Citar("documento", Documento);
}

/// <param name="Tipo"><c>honorarios</c> o <c>suplido</c>.</param>
/// <param name="Concepto">Texto de la línea.</param>
/// <param name="Importe">Euros, sin impuesto.</param>
/// <param name="Iva">Tipo, en %.</param>
public sealed record LineaDeFactura(string? Tipo, string? Concepto, decimal? Importe, decimal? Iva);
