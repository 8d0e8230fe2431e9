namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>A quién va cada factura viva: lo necesita quien decide quién ve su PDF.</summary>
[Requiere(Permiso.Puente)]
public sealed record ObtenerNifsDeFacturasQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class ObtenerNifsDeFacturasHandler(IPortalDb db) : IRequestHandler<ObtenerNifsDeFacturasQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(ObtenerNifsDeFacturasQuery request, CancellationToken cancellationToken) =>
        await db.Facturas.Where(f => request.Ids.Contains(f.Id) && !f.Borrado).ToDictionaryAsync(f => f.Id, f => f.Nif, cancellationToken);
}
