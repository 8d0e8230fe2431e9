namespace ElGestorPortal.Application.Vehiculos.Contratos;

/// <summary>Palabras por las que se busca cada uno de esos vehículos, para el índice de sus expedientes. Los borrados no figuran.</summary>
[Requiere(Permiso.Puente)]
public sealed record ObtenerPalabrasDeVehiculosQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class ObtenerPalabrasDeVehiculosHandler(IPortalDb db) : IRequestHandler<ObtenerPalabrasDeVehiculosQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(ObtenerPalabrasDeVehiculosQuery request, CancellationToken cancellationToken) =>
        await db.Vehiculos.AsNoTracking().Where(v => request.Ids.Contains(v.Id) && !v.Borrado).ToDictionaryAsync(v => v.Id, v => v.Palabras(), cancellationToken);
}
