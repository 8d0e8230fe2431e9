using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Sube un documento a un expediente que ve quien lo sube.</summary>
[Requiere(Permiso.AdjuntarDocumentos), TransaccionPropia]
public sealed record AdjuntarDocumentoCommand(Guid ExpedienteId, ArchivoEntrante Archivo, string? ClaveDeIdempotencia = null) : ICommand<AdjuntoRecibidoDto>;

internal sealed class AdjuntarDocumentoHandler(IMediator mediator) : IRequestHandler<AdjuntarDocumentoCommand, AdjuntoRecibidoDto>
{
    public async Task<AdjuntoRecibidoDto> Handle(AdjuntarDocumentoCommand request, CancellationToken cancellationToken)
    {
        await mediator.Send(new ExigirExpedienteQuery(request.ExpedienteId), cancellationToken);
        return await mediator.Send(new RecibirAdjuntoCommand(DestinoDeAdjunto.Expediente(request.ExpedienteId), request.Archivo, request.ClaveDeIdempotencia), cancellationToken);
    }
}
