using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Mensajes;

/// <summary>Lo que se habló de un expediente que se suprime.</summary>
internal sealed class BorrarMensajesDeExpedientesHandler(IPortalDb db) : INotificationHandler<ExpedientesSuprimidos>
{
    public async Task Handle(ExpedientesSuprimidos notification, CancellationToken cancellationToken)
    {
        await db.Mensajes.Where(m => m.ExpedienteId != null && notification.Ids.Contains(m.ExpedienteId.Value)).ExecuteDeleteAsync(cancellationToken);
        await db.LecturasDeConversaciones.Where(l => notification.Ids.Contains(l.ConversacionId)).ExecuteDeleteAsync(cancellationToken);
    }
}
