namespace ElGestorPortal.Application.Vehiculos.Contratos;

/// <summary>De esos vehículos, los que han llegado y el escritorio no ha borrado: solo por ellos se ven sus documentos.</summary>
[Requiere(Permiso.Puente)]
public sealed record ListarVehiculosVivosQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlySet<Guid>>;

internal sealed class ListarVehiculosVivosHandler(IPortalDb db) : IRequestHandler<ListarVehiculosVivosQuery, IReadOnlySet<Guid>>
{
    public async Task<IReadOnlySet<Guid>> Handle(ListarVehiculosVivosQuery request, CancellationToken cancellationToken) =>
        await db.Vehiculos.Where(v => request.Ids.Contains(v.Id) && !v.Borrado).Select(v => v.Id).ToHashSetAsync(cancellationToken);
}
