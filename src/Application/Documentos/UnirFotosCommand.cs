using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Varias fotos de un papel, en un solo PDF que se adjunta a un expediente que ve quien las sube.</summary>
[Requiere(Permiso.AdjuntarDocumentos), TransaccionPropia]
public sealed record UnirFotosCommand(Guid ExpedienteId, IAsyncEnumerable<ArchivoEntrante> Fotos, string? Clase) : ICommand<AdjuntoRecibidoDto>;

internal sealed class UnirFotosHandler(IMediator mediator) : IRequestHandler<UnirFotosCommand, AdjuntoRecibidoDto>
{
    public async Task<AdjuntoRecibidoDto> Handle(UnirFotosCommand request, CancellationToken cancellationToken)
    {
        await mediator.Send(new ExigirExpedienteQuery(request.ExpedienteId), cancellationToken);
        return await mediator.Send(new MontarFotosCommand(DestinoDeAdjunto.Expediente(request.ExpedienteId), request.Fotos, request.Clase), cancellationToken);
    }
}
