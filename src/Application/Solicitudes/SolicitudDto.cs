using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Contratos;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Una solicitud en la lista.</summary>
public record SolicitudEnListaDto
{
    public required Guid Id { get; init; }

    /// <summary>Null mientras es un borrador.</summary>
    public string? Numero { get; init; }

    public required string Tramite { get; init; }
    public required string TramiteTexto { get; init; }
    public string? RefPropia { get; init; }
    public required EstadoSolicitud Estado { get; init; }
    public string? Matricula { get; init; }

    /// <summary>Quien la presenta.</summary>
    public required string Solicitante { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Creada { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Actualizada { get; init; }

    public Guid? ExpedienteId { get; init; }
    public string? NumeroExpediente { get; init; }

    internal static SolicitudEnListaDto De(Solicitud s) => new()
    {
        Id = s.Id,
        Numero = s.Numero,
        Tramite = s.Tramite,
        TramiteTexto = CatalogoDeTramites.De(s.Tramite).Nombre,
        RefPropia = s.RefPropia,
        Estado = s.Estado,
        Matricula = s.Matricula,
        Solicitante = s.Solicitante,
        Creada = s.Creada,
        Actualizada = s.Actualizada,
        ExpedienteId = s.ExpedienteId,
        NumeroExpediente = s.NumeroExpediente,
    };
}

/// <summary>Una solicitud entera, con lo que le falta y su camino.</summary>
public sealed record SolicitudDto : SolicitudEnListaDto
{
    /// <summary>La que hay que decir en <c>If-Match</c> para guardarla.</summary>
    public required int Version { get; init; }

    public required DatosSolicitud Datos { get; init; }

    /// <summary>Por qué se devolvió o se rechazó.</summary>
    public required Pagina<MotivoDeRespuesta> Motivos { get; init; }

    /// <summary>Lo que impide enviarla y lo que conviene mirar. Vacío si ya no se puede cambiar.</summary>
    public required Pagina<Reparo> Reparos { get; init; }

    /// <summary>Papeles que hacen falta con esas respuestas.</summary>
    public required Pagina<DocumentoPedido> Documentos { get; init; }

    /// <summary>Los que ya se han adjuntado, y hasta dónde ha llegado cada uno.</summary>
    public required Pagina<AdjuntoDto> Adjuntos { get; init; }

    public required Pagina<PasoDeSolicitud> Pasos { get; init; }

    /// <summary>Puede cambiarla quien pregunta, ahora.</summary>
    public required bool Editable { get; init; }

    /// <summary>Se le pueden adjuntar documentos, ahora.</summary>
    public required bool AdmiteAdjuntos { get; init; }

    public required bool SePuedeRetirar { get; init; }
}
