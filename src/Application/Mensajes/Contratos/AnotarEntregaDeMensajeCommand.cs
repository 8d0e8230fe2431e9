using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Mensajes.Contratos;

/// <summary>El escritorio acusó recibo de un mensaje, o no lo quiso. De los avisos que escribe el propio portal no hay nada que anotar.</summary>
[Requiere(Permiso.Puente)]
public sealed record AnotarEntregaDeMensajeCommand(Guid MensajeId, Entrega Entrega) : ICommand;

internal sealed class AnotarEntregaDeMensajeHandler(IPortalDb db) : IRequestHandler<AnotarEntregaDeMensajeCommand, Unit>
{
    public async Task<Unit> Handle(AnotarEntregaDeMensajeCommand request, CancellationToken cancellationToken)
    {
        var mensaje = await db.Mensajes.SingleOrDefaultAsync(m => m.Id == request.MensajeId, cancellationToken);
        mensaje?.Entregar(request.Entrega);
        return Unit.Value;
    }
}
