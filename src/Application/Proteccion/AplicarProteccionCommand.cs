namespace ElGestorPortal.Application.Proteccion;

/// <summary>
/// Recorre lo de una persona bloqueada: aparta lo que falte y suprime lo que ya venció, en tandas de una transacción corta. Se puede cortar y repetir:
/// lo hecho no se encuentra otra vez. Si no queda nada, la persona pasa a suprimida.
/// </summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
internal sealed record AplicarProteccionCommand(Guid PersonaId) : ICommand;

internal sealed class AplicarProteccionHandler(IPortalDb db, IEnvioAislado envio, RecorridoDePersona recorrido) : IRequestHandler<AplicarProteccionCommand, Unit>
{
    public const int Tanda = 100;

    public async Task<Unit> Handle(AplicarProteccionCommand request, CancellationToken cancellationToken)
    {
        var persona = await db.PersonasProtegidas.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PersonaId, cancellationToken) ?? throw new NotFoundException();
        if (persona.Nif is not { } nif) return Unit.Value;

        var (queda, tanda) = (false, (TandaDeProteccionCommand?)null);
        await foreach (var (fuente, dato, destino, _) in recorrido.DeAsync(nif, cancellationToken))
        {
            queda |= destino != Destino.Suprimir;
            if (destino != Destino.Suprimir && dato.Bloqueado) continue;

            var (nombre, suprimir) = (fuente.GetType().Name, destino == Destino.Suprimir);
            if (tanda is not null && (tanda.Fuente != nombre || tanda.Suprimir != suprimir || tanda.Ids.Count == Tanda))
            {
                await envio.EnviarAsync(tanda, cancellationToken);
                tanda = null;
            }

            tanda = tanda is null ? new(nif, nombre, suprimir, [dato.Id]) : tanda with { Ids = [.. tanda.Ids, dato.Id] };
        }

        if (tanda is not null) await envio.EnviarAsync(tanda, cancellationToken);
        if (!queda) await envio.EnviarAsync(new CerrarProteccionCommand(persona.Id), cancellationToken);
        return Unit.Value;
    }
}
