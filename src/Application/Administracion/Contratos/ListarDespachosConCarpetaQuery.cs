namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Los despachos que hablan con su escritorio por la carpeta compartida y no están suspendidos.</summary>
[Requiere(Permiso.Sistema)]
public sealed record ListarDespachosConCarpetaQuery : IQuery<IReadOnlyList<DespachoConCarpeta>>;

/// <summary>Un despacho y cómo se llama su carpeta.</summary>
/// <param name="Id">Del despacho.</param>
/// <param name="Slug">Nombre de su carpeta.</param>
public sealed record DespachoConCarpeta(Guid Id, string Slug);

internal sealed class ListarDespachosConCarpetaHandler(IPortalDb db) : IRequestHandler<ListarDespachosConCarpetaQuery, IReadOnlyList<DespachoConCarpeta>>
{
    public async Task<IReadOnlyList<DespachoConCarpeta>> Handle(ListarDespachosConCarpetaQuery request, CancellationToken cancellationToken) =>
        await db.Despachos.Where(d => d.PuenteCarpeta && !d.Suspendido).OrderBy(d => d.Id).Select(d => new DespachoConCarpeta(d.Id, d.Slug)).ToListAsync(cancellationToken);
}
