using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Facturas;

/// <summary>Lo que cobraban de un expediente que ya no está.</summary>
internal sealed class OlvidarExpedientesDeFacturasHandler(IPortalDb db) : INotificationHandler<ExpedientesSuprimidos>
{
    public Task Handle(ExpedientesSuprimidos notification, CancellationToken cancellationToken) =>
        db.FacturasDeExpedientes.Where(f => notification.Ids.Contains(f.ExpedienteId)).ExecuteDeleteAsync(cancellationToken);
}
