using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Solicitudes.Contratos;

/// <summary>El escritorio acusó recibo de una solicitud, o no la admitió.</summary>
[Requiere(Permiso.Puente)]
public sealed record AnotarEntregaDeSolicitudCommand(Guid SolicitudId, Entrega Entrega) : ICommand;

internal sealed class AnotarEntregaDeSolicitudHandler(IPortalDb db) : IRequestHandler<AnotarEntregaDeSolicitudCommand, Unit>
{
    public async Task<Unit> Handle(AnotarEntregaDeSolicitudCommand request, CancellationToken cancellationToken)
    {
        var solicitud = await db.Solicitudes.SingleOrDefaultAsync(s => s.Id == request.SolicitudId, cancellationToken);
        solicitud?.Entregar(request.Entrega);
        return Unit.Value;
    }
}
