namespace ElGestorPortal.Application.Escrituras.Contratos;

/// <summary>De esas escrituras, las que han llegado y el escritorio no ha borrado: solo por ellas se ven sus documentos.</summary>
[Requiere(Permiso.Puente)]
public sealed record ListarEscriturasVivasQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlySet<Guid>>;

internal sealed class ListarEscriturasVivasHandler(IPortalDb db) : IRequestHandler<ListarEscriturasVivasQuery, IReadOnlySet<Guid>>
{
    public async Task<IReadOnlySet<Guid>> Handle(ListarEscriturasVivasQuery request, CancellationToken cancellationToken) =>
        await db.Escrituras.Where(e => request.Ids.Contains(e.Id) && !e.Borrado).Select(e => e.Id).ToHashSetAsync(cancellationToken);
}
