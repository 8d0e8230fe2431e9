namespace ElGestorPortal.Application.Puente;

/// <summary>La oficina espera una instantánea que todavía no se ha abierto.</summary>
[Requiere(Permiso.Puente)]
public sealed record PideInstantaneaQuery : IQuery<bool>;

internal sealed class PideInstantaneaHandler(IPortalDb db) : IRequestHandler<PideInstantaneaQuery, bool>
{
    public Task<bool> Handle(PideInstantaneaQuery request, CancellationToken cancellationToken) => db.PeticionesDeInstantanea.AnyAsync(p => p.Atendida == null, cancellationToken);
}
