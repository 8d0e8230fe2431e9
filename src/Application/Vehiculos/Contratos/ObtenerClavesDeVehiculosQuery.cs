namespace ElGestorPortal.Application.Vehiculos.Contratos;

/// <summary>La clave por la que se ordena cada uno de esos vehículos. Los que no han llegado, y los que el escritorio borró, no figuran: por ellos no se ve nada.</summary>
[Requiere(Permiso.Puente)]
public sealed record ObtenerClavesDeVehiculosQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class ObtenerClavesDeVehiculosHandler(IPortalDb db) : IRequestHandler<ObtenerClavesDeVehiculosQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(ObtenerClavesDeVehiculosQuery request, CancellationToken cancellationToken) =>
        await db.Vehiculos.Where(x => request.Ids.Contains(x.Id) && !x.Borrado).Select(x => new { x.Id, x.Clave }).ToDictionaryAsync(x => x.Id, x => x.Clave, cancellationToken);
}
