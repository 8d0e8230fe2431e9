namespace ElGestorPortal.Application.Puente;

/// <summary>La oficina decide que un mensaje en cuarentena o rechazado no se entregue.</summary>
[Requiere(Permiso.Administrar)]
public sealed record DescartarMensajeCommand(Guid Id) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class DescartarMensajeHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<DescartarMensajeCommand, Unit>
{
    public async Task<Unit> Handle(DescartarMensajeCommand request, CancellationToken cancellationToken)
    {
        (await db.Salidas.SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken) ?? throw new NotFoundException()).Descartar(reloj.Ahora());
        return Unit.Value;
    }
}
