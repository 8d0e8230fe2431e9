namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

/// <param name="Tipo"><c>honorarios</c> o <c>suplido</c>.</param>
/// <param name="Iva">Tipo de IVA en tanto por ciento; 0 en los suplidos.</param>
internal sealed record LineaDatos(string Tipo, string Concepto, decimal Importe, decimal Iva);

internal sealed record FacturaDatos
{
    public required IReadOnlyList<string> Expedientes { get; init; }
    public required string Serie { get; init; }
    public required string Numero { get; init; }
    public required DateOnly Fecha { get; init; }
    public required string Nif { get; init; }
    public required IReadOnlyList<LineaDatos> Lineas { get; init; }
    public required decimal Base { get; init; }
    public required decimal Iva { get; init; }
    public required decimal Suplidos { get; init; }
    public required decimal Retencion { get; init; }
    public required decimal Total { get; init; }
    public required decimal Provision { get; init; }
    public required decimal Saldo { get; init; }
    public required string Estado { get; init; }
    public string? QrUrl { get; init; }
    public string? Documento { get; init; }
}
