namespace ElGestorPortal.Application.Puente;

/// <summary>Siguen donde se dejaron y nadie los ha recogido: su arriendo se alarga sin gastar un intento.</summary>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record AlargarArriendosCommand(IReadOnlyCollection<Guid> Mensajes) : ICommand;

internal sealed class AlargarArriendosHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<AlargarArriendosCommand, Unit>
{
    public async Task<Unit> Handle(AlargarArriendosCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        foreach (var mensaje in await db.Salidas.PorAlargar(request.Mensajes, ahora).ToListAsync(cancellationToken)) mensaje.AlargarArriendo(ahora);
        return Unit.Value;
    }
}
