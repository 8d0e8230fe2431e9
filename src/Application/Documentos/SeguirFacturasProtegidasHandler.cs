using ElGestorPortal.Application.Facturas.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Los papeles de una factura se apartan y vuelven con ella.</summary>
internal sealed class SeguirFacturasProtegidasHandler(IPortalDb db, ProteccionDeDocumentos proteccion) : INotificationHandler<FacturasProtegidas>
{
    public async Task Handle(FacturasProtegidas notification, CancellationToken cancellationToken) =>
        await proteccion.RehacerAsync(await db.Documentos.Where(d => d.FacturaId != null && notification.Ids.Contains(d.FacturaId.Value)).ToListAsync(cancellationToken), cancellationToken);
}
