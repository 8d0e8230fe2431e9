namespace ElGestorPortal.Application.Escrituras.Contratos;

/// <summary>La clave por la que se ordena cada una de esas escrituras. Las que no han llegado, y las que el escritorio borró, no figuran: por ellas no se ve nada.</summary>
[Requiere(Permiso.Puente)]
public sealed record ObtenerClavesDeEscriturasQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class ObtenerClavesDeEscriturasHandler(IPortalDb db) : IRequestHandler<ObtenerClavesDeEscriturasQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(ObtenerClavesDeEscriturasQuery request, CancellationToken cancellationToken) =>
        await db.Escrituras.Where(x => request.Ids.Contains(x.Id) && !x.Borrado).Select(x => new { x.Id, x.Clave }).ToDictionaryAsync(x => x.Id, x => x.Clave, cancellationToken);
}
