namespace ElGestorPortal.Application.Puente;

/// <summary>Sigue solo si esa instantánea está abierta.</summary>
[Requiere(Permiso.Puente)]
internal sealed record ExigirInstantaneaQuery(Guid Id) : IQuery<Unit>;

internal sealed class ExigirInstantaneaHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ExigirInstantaneaQuery, Unit>
{
    public async Task<Unit> Handle(ExigirInstantaneaQuery request, CancellationToken cancellationToken)
    {
        var instantanea = await db.Instantaneas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken) ?? throw new PeticionInvalidaException("instantanea-desconocida", "No hay ninguna instantánea con ese id.");
        return instantanea.EstaAbierta(reloj.Ahora()) ? Unit.Value : throw new ConflictoException("instantanea-cerrada", "Esa instantánea ya está cerrada o pasó de 24 horas: empiece otra.");
    }
}
