namespace ElGestorPortal.Application.Puente.Contratos;

/// <summary>Cuándo habló por última vez el escritorio de cada despacho, UTC, para quien opera la instalación.</summary>
[Requiere(Permiso.Operar)]
public sealed record ListarUltimosContactosQuery : IQuery<IReadOnlyDictionary<Guid, DateTime>>;

internal sealed class ListarUltimosContactosHandler(IPortalDb db) : IRequestHandler<ListarUltimosContactosQuery, IReadOnlyDictionary<Guid, DateTime>>
{
    public async Task<IReadOnlyDictionary<Guid, DateTime>> Handle(ListarUltimosContactosQuery request, CancellationToken cancellationToken) =>
        await db.Agentes.IgnoreQueryFilters([Filtros.Despacho]).Where(a => a.UltimoContacto != null)
            .GroupBy(a => a.DespachoId).Select(g => new { g.Key, Ultimo = g.Max(a => a.UltimoContacto!.Value) }).ToDictionaryAsync(g => g.Key, g => g.Ultimo, cancellationToken);
}
