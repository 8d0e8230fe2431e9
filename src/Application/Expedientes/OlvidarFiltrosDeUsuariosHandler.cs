using ElGestorPortal.Application.Acceso.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los filtros que guardó quien ya no tiene cuenta.</summary>
internal sealed class OlvidarFiltrosDeUsuariosHandler(IPortalDb db) : INotificationHandler<UsuariosSuprimidos>
{
    public Task Handle(UsuariosSuprimidos notification, CancellationToken cancellationToken) =>
        db.FiltrosGuardados.Where(f => notification.Ids.Contains(f.UsuarioId)).ExecuteDeleteAsync(cancellationToken);
}
