namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Abre y envía la solicitud de una fila y lo anota en ella, todo o nada: cortado en cualquier punto, ni se pierde ni se repite. En serie, como cualquier envío.</summary>
[Requiere(Permiso.CrearSolicitudes), EnSerie]
internal sealed record EnviarFilaDeLoteCommand(Guid LoteId, int Numero) : ICommand;

internal sealed class EnviarFilaDeLoteHandler(IPortalDb db, SolicitudesVisibles visibles, IMediator mediator) : IRequestHandler<EnviarFilaDeLoteCommand, Unit>
{
    public async Task<Unit> Handle(EnviarFilaDeLoteCommand request, CancellationToken cancellationToken)
    {
        var lote = await visibles.MiLoteAsync(request.LoteId, cancellationToken);
        var fila = await db.FilasDeLotes.SingleAsync(f => f.LoteId == lote.Id && f.Numero == request.Numero, cancellationToken);
        if (!fila.EstaPendiente || lote.Confirmado is null) return Unit.Value;

        var solicitud = await mediator.Send(new AbrirSolicitudCommand(lote.Tramite, fila.RefPropia, fila.Datos, lote.SolicitanteNif), cancellationToken);
        fila.Enviar(solicitud, await mediator.Send(new EnviarSolicitudCommand(solicitud), cancellationToken));
        return Unit.Value;
    }
}
