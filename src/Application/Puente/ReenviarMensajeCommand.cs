namespace ElGestorPortal.Application.Puente;

/// <summary>La oficina vuelve a poner en la cola un mensaje en cuarentena o rechazado.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ReenviarMensajeCommand(Guid Id) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class ReenviarMensajeHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ReenviarMensajeCommand, Unit>
{
    public async Task<Unit> Handle(ReenviarMensajeCommand request, CancellationToken cancellationToken)
    {
        (await db.Salidas.SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken) ?? throw new NotFoundException()).Reenviar(reloj.Ahora());
        return Unit.Value;
    }
}
