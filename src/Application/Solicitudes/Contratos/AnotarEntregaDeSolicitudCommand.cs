using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Solicitudes.Contratos;

/// <summary>El escritorio acusó recibo de una solicitud, o no la admitió.</summary>
[Requiere(Permiso.Puente)]
public sealed record AnotarEntregaDeSolicitudCommand(Guid SolicitudId, Entrega Entrega) : ICommand;

internal sealed class AnotarEntregaDeSolicitudHandler(IPortalDb db, IMediator mediator) : IRequestHandler<AnotarEntregaDeSolicitudCommand, Unit>
{
    public async Task<Unit> Handle(AnotarEntregaDeSolicitudCommand request, CancellationToken cancellationToken)
    {
        var solicitud = await db.SolicitudesConBloqueadas.SingleOrDefaultAsync(s => s.Id == request.SolicitudId, cancellationToken);
        solicitud?.Entregar(request.Entrega);
        return solicitud is null || !request.Entrega.Admitida ? Unit.Value : await mediator.Send(new AnotarEntregaDeAdjuntosCommand(solicitud.Id, request.Entrega.Cuando), cancellationToken);
    }
}
