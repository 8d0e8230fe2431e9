namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

internal sealed record VigenciaDatos(DateOnly Desde, DateOnly Hasta);

internal sealed record DocumentoDatos
{
    public string? Expediente { get; init; }
    public string? Vehiculo { get; init; }
    public string? Escritura { get; init; }
    public string? Factura { get; init; }
    public Guid? DocumentoPortal { get; init; }
    public required string Clase { get; init; }
    public required string Nombre { get; init; }
    public required string TipoMime { get; init; }
    public required long Tamano { get; init; }
    public required string Sha256 { get; init; }
    public required DateOnly Fecha { get; init; }
    public VigenciaDatos? Vigencia { get; init; }
    public string? CodigoVerificacion { get; init; }
    public string? TitularNif { get; init; }
    public required IReadOnlyList<string> Audiencia { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required string Permiso { get; init; }
    public string? SustituyeA { get; init; }
}
