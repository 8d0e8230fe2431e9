namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Anota por qué una fila no se pudo enviar.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record AnotarFalloDeFilaCommand(Guid LoteId, int Numero, string Porque) : ICommand;

internal sealed class AnotarFalloDeFilaHandler(IPortalDb db) : IRequestHandler<AnotarFalloDeFilaCommand, Unit>
{
    public async Task<Unit> Handle(AnotarFalloDeFilaCommand request, CancellationToken cancellationToken)
    {
        var fila = await db.FilasDeLotes.SingleAsync(f => f.LoteId == request.LoteId && f.Numero == request.Numero, cancellationToken);
        if (fila.EstaPendiente) fila.Fallar(request.Porque);
        return Unit.Value;
    }
}
