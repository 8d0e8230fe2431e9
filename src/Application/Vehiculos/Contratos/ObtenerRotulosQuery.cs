namespace ElGestorPortal.Application.Vehiculos.Contratos;

/// <summary>Matrícula y modelo de unos vehículos, para copiarlos en sus expedientes.</summary>
[Requiere(Permiso.Puente)]
public sealed record ObtenerRotulosQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, RotuloDeVehiculo>>;

internal sealed class ObtenerRotulosHandler(IPortalDb db) : IRequestHandler<ObtenerRotulosQuery, IReadOnlyDictionary<Guid, RotuloDeVehiculo>>
{
    public async Task<IReadOnlyDictionary<Guid, RotuloDeVehiculo>> Handle(ObtenerRotulosQuery request, CancellationToken cancellationToken) =>
        await db.Vehiculos.AsNoTracking().Where(v => request.Ids.Contains(v.Id) && !v.Borrado).ToDictionaryAsync(v => v.Id, RotuloDeVehiculo.De, cancellationToken);
}
