namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>Esas facturas se han apartado, o han vuelto: sus papeles siguen su suerte, en la misma transacción.</summary>
public sealed record FacturasProtegidas(IReadOnlyList<Guid> Ids) : INotification;
