namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Todos los despachos, para las tareas que pasan por cada uno.</summary>
[Requiere(Permiso.Sistema)]
public sealed record ListarDespachosQuery : IQuery<IReadOnlyList<Guid>>;

internal sealed class ListarDespachosHandler(IPortalDb db) : IRequestHandler<ListarDespachosQuery, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(ListarDespachosQuery request, CancellationToken cancellationToken) =>
        await db.Despachos.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);
}
