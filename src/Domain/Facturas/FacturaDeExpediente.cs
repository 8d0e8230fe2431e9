using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Facturas;

/// <summary>Una factura cobra este expediente. No decide quién la ve.</summary>
public sealed class FacturaDeExpediente : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required Guid ExpedienteId { get; init; }
    public required Guid FacturaId { get; init; }
}
