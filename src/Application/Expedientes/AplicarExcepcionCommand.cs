using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Guarda una excepción y rehace los hechos de su objeto en la misma transacción.</summary>
[Requiere(Permiso.Puente), EnSerie]
internal sealed record AplicarExcepcionCommand(PonerExcepcionCommand Pedida) : ICommand, IAuditable
{
    string IAuditable.Objeto => Pedida.ObjetoId.ToString();
}

internal sealed class AplicarExcepcionHandler(IPortalDb db, IMediator mediator) : IRequestHandler<AplicarExcepcionCommand, Unit>
{
    public async Task<Unit> Handle(AplicarExcepcionCommand request, CancellationToken cancellationToken)
    {
        var (id, esDocumento, audiencia, visible) = request.Pedida;
        var expediente = esDocumento ? null : await db.Expedientes.SingleOrDefaultAsync(e => e.Id == id && !e.Borrado, cancellationToken) ?? throw new NotFoundException();
        if (esDocumento) await mediator.Send(new ExigirDocumentoQuery(id), cancellationToken);

        var puesta = await db.ExcepcionesDePublicacion.SingleOrDefaultAsync(e => e.ObjetoId == id && e.Audiencia == audiencia, cancellationToken);
        if (visible is not { } dice)
        {
            if (puesta is not null) db.ExcepcionesDePublicacion.Remove(puesta);
        }
        else if (puesta is not null) puesta.Visible = dice;
        else db.ExcepcionesDePublicacion.Add(new ExcepcionDePublicacion { ObjetoId = id, EsDocumento = esDocumento, Audiencia = audiencia, Visible = dice });

        return expediente is null
            ? await mediator.Send(new RecalcularDocumentosCommand { DocumentoIds = [id] }, cancellationToken)
            : await mediator.Send(new PublicarExpedientesCommand([expediente], null), cancellationToken);
    }
}
