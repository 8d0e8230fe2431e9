using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Vehiculos.Contratos;

/// <summary>Elemento <c>vehiculo</c> del puente. Cilindrada en cm³, potencia en kW, CO₂ en g/km.</summary>
public sealed record DatosVehiculo : DatosDelEscritorio
{
    public string? Matricula { get; init; }
    public string? Bastidor { get; init; }
    public string? Nive { get; init; }
    public string? Marca { get; init; }
    public string? Modelo { get; init; }
    public string? TipoDgt { get; init; }
    public string? Servicio { get; init; }
    public string? Carburante { get; init; }
    public decimal? Cilindrada { get; init; }
    public int? Cilindros { get; init; }
    public decimal? PotenciaFiscal { get; init; }
    public decimal? PotenciaKw { get; init; }
    public decimal? Co2 { get; init; }
    public int? Plazas { get; init; }
    public DateOnly? FechaPrimeraMatriculacion { get; init; }
    public DateOnly? FechaMatriculacion { get; init; }
    public DateOnly? ItvCaduca { get; init; }
    public string? Distintivo { get; init; }
    public IReadOnlyList<string>? Limitaciones { get; init; }
}
