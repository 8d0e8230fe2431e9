namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Da por acabado un lote, si no le queda ninguna fila por enviar.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record TerminarLoteCommand(Guid Id) : ICommand;

internal sealed class TerminarLoteHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<TerminarLoteCommand, Unit>
{
    public async Task<Unit> Handle(TerminarLoteCommand request, CancellationToken cancellationToken)
    {
        var quedan = await db.FilasDeLotes.AnyAsync(f => f.LoteId == request.Id && f.SePuedeEnviar && f.SolicitudId == null && f.Fallo == null, cancellationToken);
        if (!quedan) (await db.LotesDeSolicitudes.SingleAsync(l => l.Id == request.Id, cancellationToken)).Terminar(reloj.Ahora());
        return Unit.Value;
    }
}
