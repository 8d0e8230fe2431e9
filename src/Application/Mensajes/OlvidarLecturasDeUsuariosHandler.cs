using ElGestorPortal.Application.Acceso.Contratos;

namespace ElGestorPortal.Application.Mensajes;

/// <summary>Hasta dónde leyó quien ya no tiene cuenta.</summary>
internal sealed class OlvidarLecturasDeUsuariosHandler(IPortalDb db) : INotificationHandler<UsuariosSuprimidos>
{
    public Task Handle(UsuariosSuprimidos notification, CancellationToken cancellationToken) =>
        db.LecturasDeConversaciones.Where(l => notification.Ids.Contains(l.Lector)).ExecuteDeleteAsync(cancellationToken);
}
