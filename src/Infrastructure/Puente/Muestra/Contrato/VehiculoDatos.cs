namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

internal sealed record VehiculoDatos
{
    public string? Matricula { get; init; }
    public string? Bastidor { get; init; }
    public string? Nive { get; init; }
    public required string Marca { get; init; }
    public required string Modelo { get; init; }
    public required string TipoDgt { get; init; }
    public required string Servicio { get; init; }
    public string? Carburante { get; init; }
    public int? Cilindrada { get; init; }
    public int? Cilindros { get; init; }
    public decimal? PotenciaFiscal { get; init; }
    public decimal? PotenciaKw { get; init; }
    public int? Co2 { get; init; }
    public int? Plazas { get; init; }
    public DateOnly? FechaPrimeraMatriculacion { get; init; }
    public DateOnly? FechaMatriculacion { get; init; }
    public DateOnly? ItvCaduca { get; init; }
    public string? Distintivo { get; init; }
    public required IReadOnlyList<string> Limitaciones { get; init; }
}
