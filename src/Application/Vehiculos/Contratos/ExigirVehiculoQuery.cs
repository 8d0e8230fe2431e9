using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Vehiculos.Contratos;

/// <summary>Sigue solo si ese vehículo existe y lo ve quien pregunta; si no, <see cref="NotFoundException"/>.</summary>
[Requiere(Permiso.VerVehiculos)]
public sealed record ExigirVehiculoQuery(Guid Id) : IQuery<Unit>;

internal sealed class ExigirVehiculoHandler(IPortalDb db, ObjetosVisibles visibles) : IRequestHandler<ExigirVehiculoQuery, Unit>
{
    public async Task<Unit> Handle(ExigirVehiculoQuery request, CancellationToken cancellationToken)
    {
        await visibles.ExpedientesDeAsync(request.Id, cancellationToken);
        return await db.Vehiculos.AnyAsync(v => v.Id == request.Id && !v.Borrado, cancellationToken) ? Unit.Value : throw new NotFoundException();
    }
}
