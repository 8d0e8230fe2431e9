using ElGestorPortal.Domain.Vehiculos;

namespace ElGestorPortal.Application.Vehiculos;

/// <summary>Vehículo en una lista.</summary>
public sealed record VehiculoEnListaDto
{
    public required Guid Id { get; init; }

    /// <summary>Normalizada; null si no tiene.</summary>
    public string? Matricula { get; init; }

    public string? Bastidor { get; init; }
    public string? Marca { get; init; }
    public string? Modelo { get; init; }

    /// <summary>0, ECO, C, B o SIN.</summary>
    public string? Distintivo { get; init; }

    public DateOnly? FechaPrimeraMatriculacion { get; init; }
    public DateOnly? ItvCaduca { get; init; }

    /// <summary>Días que quedan de ITV; negativos si caducó.</summary>
    public int? ItvDias { get; init; }

    /// <summary>Tiene reserva de dominio, embargo, precinto…</summary>
    public required bool ConLimitaciones { get; init; }

    internal static VehiculoEnListaDto De(Vehiculo v, DateOnly hoy) => new()
    {
        Id = v.Id,
        Matricula = v.Matricula.Length > 0 ? v.Matricula : null,
        Bastidor = v.Bastidor.Length > 0 ? v.Bastidor : null,
        Marca = v.Datos.Marca,
        Modelo = v.Datos.Modelo,
        Distintivo = v.Distintivo,
        FechaPrimeraMatriculacion = v.Datos.FechaPrimeraMatriculacion,
        ItvCaduca = v.ItvCaduca,
        ItvDias = v.ItvCaduca?.DayNumber - hoy.DayNumber,
        ConLimitaciones = v.Datos.Limitaciones is { Count: > 0 },
    };
}
