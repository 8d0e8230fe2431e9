using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Los documentos de un expediente que se suprime, que ya no son de nadie.</summary>
internal sealed class BorrarDocumentosDeExpedientesHandler(IPortalDb db, ProteccionDeDocumentos proteccion) : INotificationHandler<ExpedientesSuprimidos>
{
    public async Task Handle(ExpedientesSuprimidos notification, CancellationToken cancellationToken) =>
        await proteccion.BorrarAsync(await db.Documentos.Where(d => d.FacturaId == null && d.ExpedienteId != null && notification.Ids.Contains(d.ExpedienteId.Value)).ToListAsync(cancellationToken), cancellationToken);
}
