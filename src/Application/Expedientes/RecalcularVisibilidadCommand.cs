namespace ElGestorPortal.Application.Expedientes;

/// <summary>Hace lo que quede del repaso pedido, trozo a trozo, cada uno en su transacción. Se puede cortar: sigue donde iba.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record RecalcularVisibilidadCommand : ICommand;

internal sealed class RecalcularVisibilidadHandler(IPortalDb db, IEnvioAislado envio) : IRequestHandler<RecalcularVisibilidadCommand, Unit>
{
    public async Task<Unit> Handle(RecalcularVisibilidadCommand request, CancellationToken cancellationToken)
    {
        if (!await db.Recalculos.AnyAsync(r => r.Terminado == null, cancellationToken)) return Unit.Value;

        while (await envio.EnviarAsync(new RecalcularTrozoCommand(), cancellationToken)) cancellationToken.ThrowIfCancellationRequested();
        return Unit.Value;
    }
}
