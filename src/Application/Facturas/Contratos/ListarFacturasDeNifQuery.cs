namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>Las facturas que llevan ese NIF, se vean o no: sus papeles son de quien las paga.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarFacturasDeNifQuery(string Nif) : IQuery<IReadOnlyList<Guid>>;

internal sealed class ListarFacturasDeNifHandler(IPortalDb db) : IRequestHandler<ListarFacturasDeNifQuery, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(ListarFacturasDeNifQuery request, CancellationToken cancellationToken) =>
        await db.Facturas.Where(f => f.Nif == request.Nif).Select(f => f.Id).ToListAsync(cancellationToken);
}
