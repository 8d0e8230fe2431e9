using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>El escritorio acusó recibo de un adjunto, o no lo admitió.</summary>
[Requiere(Permiso.Puente)]
public sealed record AnotarEntregaDeAdjuntoCommand(Guid DocumentoId, Entrega Entrega) : ICommand;

internal sealed class AnotarEntregaDeAdjuntoHandler(IPortalDb db) : IRequestHandler<AnotarEntregaDeAdjuntoCommand, Unit>
{
    public async Task<Unit> Handle(AnotarEntregaDeAdjuntoCommand request, CancellationToken cancellationToken)
    {
        var entrega = request.Entrega;
        if (await db.Subidas.SingleOrDefaultAsync(s => s.Id == request.DocumentoId, cancellationToken) is not { } subida) return Unit.Value;

        if (entrega.Admitida) subida.Entregar(entrega.OrigenId, entrega.Cuando);
        else subida.Rechazar(entrega.Detalle ?? "La gestoría no lo ha admitido.", entrega.Cuando);
        return Unit.Value;
    }
}
