namespace ElGestorPortal.Application.Puente;

/// <summary>La credencial deja de valer desde la llamada siguiente.</summary>
[Requiere(Permiso.Administrar)]
public sealed record RevocarAgenteCommand(Guid Id) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class RevocarAgenteHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<RevocarAgenteCommand, Unit>
{
    public async Task<Unit> Handle(RevocarAgenteCommand request, CancellationToken cancellationToken)
    {
        (await db.Agentes.SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken) ?? throw new NotFoundException()).Revocar(reloj.Ahora());
        return Unit.Value;
    }
}
