namespace ElGestorPortal.Application.Administracion;

/// <summary>Los despachos con líneas de auditoría que esperan al sellador, y desde cuándo espera la más antigua de cada uno.</summary>
[Requiere(Permiso.Sistema)]
public sealed record ListarSinSellarQuery : IQuery<IReadOnlyList<DespachoSinSellar>>;

public sealed record DespachoSinSellar(Guid DespachoId, DateTime Desde);

internal sealed class ListarSinSellarHandler(IPortalDb db) : IRequestHandler<ListarSinSellarQuery, IReadOnlyList<DespachoSinSellar>>
{
    public async Task<IReadOnlyList<DespachoSinSellar>> Handle(ListarSinSellarQuery request, CancellationToken cancellationToken) =>
        await db.Auditoria.AsNoTracking().IgnoreQueryFilters([Filtros.Despacho]).Where(a => a.Orden == null)
            .GroupBy(a => a.DespachoId).Select(g => new DespachoSinSellar(g.Key, g.Min(a => a.Fecha))).ToListAsync(cancellationToken);
}
