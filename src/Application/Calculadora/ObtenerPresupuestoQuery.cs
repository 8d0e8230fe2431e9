namespace ElGestorPortal.Application.Calculadora;

/// <summary>Un presupuesto, como se guardó.</summary>
[Requiere(Permiso.Calcular)]
public sealed record ObtenerPresupuestoQuery(Guid Id) : IQuery<PresupuestoDto>;

internal sealed class ObtenerPresupuestoHandler(PresupuestosVisibles visibles, PresupuestosGuardados guardados) : IRequestHandler<ObtenerPresupuestoQuery, PresupuestoDto>
{
    public async Task<PresupuestoDto> Handle(ObtenerPresupuestoQuery request, CancellationToken cancellationToken)
    {
        var presupuesto = await visibles.Todos().AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        return await guardados.AbrirAsync(presupuesto, cancellationToken);
    }
}
