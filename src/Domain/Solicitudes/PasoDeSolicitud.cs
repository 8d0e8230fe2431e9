using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Cada cambio de estado de una solicitud: de cuál a cuál, quién y cuándo. Solo se añade.</summary>
public sealed class PasoDeSolicitud : IDeDespacho
{
    private PasoDeSolicitud() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid DespachoId { get; private set; }
    public Guid SolicitudId { get; private init; }
    public EstadoSolicitud? De { get; private init; }
    public EstadoSolicitud A { get; private init; }
    public string Quien { get; private init; } = "";
    public DateTime Fecha { get; private init; }

    public static PasoDeSolicitud Anotar(Guid solicitudId, EstadoSolicitud? de, EstadoSolicitud a, string quien, DateTime fecha) =>
        new() { SolicitudId = solicitudId, De = de, A = a, Quien = quien, Fecha = fecha };
}
