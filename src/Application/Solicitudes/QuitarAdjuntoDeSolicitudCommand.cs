using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Quita un adjunto de una solicitud suya que todavía no ha salido.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record QuitarAdjuntoDeSolicitudCommand(Guid SolicitudId, Guid DocumentoId) : ICommand, IAuditable
{
    string IAuditable.Objeto => DocumentoId.ToString();
}

internal sealed class QuitarAdjuntoDeSolicitudHandler(SolicitudesVisibles visibles, IMediator mediator) : IRequestHandler<QuitarAdjuntoDeSolicitudCommand, Unit>
{
    public async Task<Unit> Handle(QuitarAdjuntoDeSolicitudCommand request, CancellationToken cancellationToken)
    {
        await visibles.MiaAsync(request.SolicitudId, cancellationToken);
        return await mediator.Send(new QuitarAdjuntoCommand(request.SolicitudId, request.DocumentoId), cancellationToken);
    }
}
