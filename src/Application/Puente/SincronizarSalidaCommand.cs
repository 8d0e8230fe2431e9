namespace ElGestorPortal.Application.Puente;

/// <summary>El barrido de la salida de un despacho: alarga lo que nadie ha recogido, recoge los arriendos vencidos y entrega por los caminos que el despacho tenga.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record SincronizarSalidaCommand : ICommand;

internal sealed class SincronizarSalidaHandler(IPortalDb db, IEnvioAislado envio, IEnumerable<IPortadorDeSalida> portadores, TimeProvider reloj) : IRequestHandler<SincronizarSalidaCommand, Unit>
{
    public async Task<Unit> Handle(SincronizarSalidaCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        foreach (var portador in portadores) await Alargar(await portador.SinRecogerAsync(cancellationToken), ahora, cancellationToken);
        if (await db.Salidas.Vencidos(ahora).AnyAsync(cancellationToken)) await envio.EnviarAsync(new RecogerArriendosCommand(), cancellationToken);

        foreach (var portador in portadores) await portador.EntregarAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task Alargar(IReadOnlyCollection<Guid> sinRecoger, DateTime ahora, CancellationToken cancellationToken)
    {
        if (sinRecoger.Count > 0 && await db.Salidas.PorAlargar(sinRecoger, ahora).AnyAsync(cancellationToken))
            await envio.EnviarAsync(new AlargarArriendosCommand(sinRecoger), cancellationToken);
    }
}
