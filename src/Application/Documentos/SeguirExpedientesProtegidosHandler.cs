using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Los documentos de un expediente que se aparta entero se apartan con él, y vuelven con él.</summary>
internal sealed class SeguirExpedientesProtegidosHandler(IPortalDb db, ProteccionDeDocumentos proteccion) : INotificationHandler<ExpedientesProtegidos>
{
    public async Task Handle(ExpedientesProtegidos notification, CancellationToken cancellationToken) =>
        await proteccion.RehacerAsync(await db.Documentos.Where(d => d.ExpedienteId != null && notification.Ids.Contains(d.ExpedienteId.Value)).ToListAsync(cancellationToken), cancellationToken);
}
