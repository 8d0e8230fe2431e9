namespace ElGestorPortal.Application.Calculadora;

/// <summary>Deja sin efecto un enlace a un presupuesto que quien lo pide ve.</summary>
/// <param name="Id">Presupuesto.</param>
/// <param name="EnlaceId">Enlace.</param>
[Requiere(Permiso.Calcular)]
public sealed record RevocarEnlaceDePresupuestoCommand(Guid Id, Guid EnlaceId) : ICommand, IAuditable
{
    public string? Objeto => EnlaceId.ToString();
}

internal sealed class RevocarEnlaceDePresupuestoHandler(IPortalDb db, PresupuestosVisibles visibles, TimeProvider reloj) : IRequestHandler<RevocarEnlaceDePresupuestoCommand, Unit>
{
    public async Task<Unit> Handle(RevocarEnlaceDePresupuestoCommand request, CancellationToken cancellationToken)
    {
        await visibles.ExigirAsync(request.Id, cancellationToken);
        var enlace = await db.EnlacesDePresupuesto.SingleOrDefaultAsync(e => e.Id == request.EnlaceId && e.PresupuestoId == request.Id, cancellationToken) ?? throw new NotFoundException();
        enlace.Revocar(reloj.Ahora());
        return Unit.Value;
    }
}
