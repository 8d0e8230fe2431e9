namespace ElGestorPortal.Application.Mensajes;

/// <summary>Aquello de lo que se habla: un expediente o una solicitud.</summary>
public sealed record Conversacion(Guid? ExpedienteId, Guid? SolicitudId)
{
    public Guid Id => ExpedienteId ?? SolicitudId!.Value;

    public static Conversacion DeExpediente(Guid id) => new(id, null);

    public static Conversacion DeSolicitud(Guid id) => new(null, id);
}
