using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Adjunta un documento a una solicitud suya: sale con ella o, si ya salió, detrás.</summary>
[Requiere(Permiso.CrearSolicitudes), TransaccionPropia]
public sealed record AdjuntarASolicitudCommand(Guid SolicitudId, ArchivoEntrante Archivo, string? ClaveDeIdempotencia = null) : ICommand<AdjuntoRecibidoDto>;

internal sealed class AdjuntarASolicitudHandler(SolicitudesVisibles visibles, IMediator mediator) : IRequestHandler<AdjuntarASolicitudCommand, AdjuntoRecibidoDto>
{
    public async Task<AdjuntoRecibidoDto> Handle(AdjuntarASolicitudCommand request, CancellationToken cancellationToken) =>
        await mediator.Send(new RecibirAdjuntoCommand(await visibles.DestinoAsync(request.SolicitudId, cancellationToken), request.Archivo, request.ClaveDeIdempotencia), cancellationToken);
}
