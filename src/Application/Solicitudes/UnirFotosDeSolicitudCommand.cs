using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Varias fotos de un papel, en un solo PDF que se adjunta a una solicitud suya.</summary>
[Requiere(Permiso.CrearSolicitudes), TransaccionPropia]
public sealed record UnirFotosDeSolicitudCommand(Guid SolicitudId, IAsyncEnumerable<ArchivoEntrante> Fotos, string? Clase) : ICommand<AdjuntoRecibidoDto>;

internal sealed class UnirFotosDeSolicitudHandler(SolicitudesVisibles visibles, IMediator mediator) : IRequestHandler<UnirFotosDeSolicitudCommand, AdjuntoRecibidoDto>
{
    public async Task<AdjuntoRecibidoDto> Handle(UnirFotosDeSolicitudCommand request, CancellationToken cancellationToken) =>
        await mediator.Send(new MontarFotosCommand(await visibles.DestinoAsync(request.SolicitudId, cancellationToken), request.Fotos, request.Clase), cancellationToken);
}
