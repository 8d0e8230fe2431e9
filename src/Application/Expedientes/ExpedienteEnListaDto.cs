using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Expediente en una lista.</summary>
public sealed record ExpedienteEnListaDto
{
    public Guid Id { get; init; }
    public string Numero { get; init; } = "";
    public string? RefPropia { get; init; }
    public string Titulo { get; init; } = "";

    /// <summary>Clave del catálogo de trámites.</summary>
    public string TipoTramite { get; init; } = "";

    /// <summary>Nombre del trámite, para leerlo.</summary>
    public string TipoTramiteTexto => TipoDeTramite.De(TipoTramite).Nombre;

    public EstadoExpediente Estado { get; init; }
    public string EstadoTexto => Estados.Texto(Estado, Administracion);
    public Turno Turno { get; init; }

    /// <summary>Normalizada, o null.</summary>
    public string? Matricula { get; init; }

    public string? Modelo { get; init; }

    /// <summary>Primer interviniente.</summary>
    public string? Interesado { get; init; }

    public string? Administracion { get; init; }
    public DateOnly FechaAlta { get; init; }
    public DateOnly? FechaPresentacion { get; init; }
    public DateOnly? FechaFin { get; init; }

    /// <summary>Instante UTC.</summary>
    public DateTime Actualizado { get; init; }

    /// <summary>Documentos recientes que quien mira no ha abierto.</summary>
    public int DocumentosNuevos { get; init; }

    private sealed class Map : Mapping
    {
        public Map() => CreateMap<Expediente, ExpedienteEnListaDto>()
            .ForMember(d => d.TipoTramite, o => o.MapFrom(e => e.Tramite))
            .ForMember(d => d.DocumentosNuevos, o => o.Ignore());
    }
}
