using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Borra unos pocos objetos que una instantánea no nombró. No gasta versión: la misma, si vuelve, los revive.</summary>
[Requiere(Permiso.Puente), EnSerie]
internal sealed record AplicarLapidasCommand(string Tipo, IReadOnlyList<string> OrigenIds) : ICommand, IAuditable
{
    public string? Objeto => $"{OrigenIds.Count} {Tipo}";
}

internal sealed class AplicarLapidasHandler(IPortalDb db, IMediator mediator, TimeProvider reloj) : IRequestHandler<AplicarLapidasCommand, Unit>
{
    public async Task<Unit> Handle(AplicarLapidasCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var lineas = await db.Entradas.Where(e => e.Tipo == request.Tipo && request.OrigenIds.Contains(e.OrigenId) && e.Version != null && !e.Borrado).ToListAsync(cancellationToken);
        foreach (var linea in lineas) linea.BorrarPorInstantanea(ahora);

        var lapidas = lineas.ConvertAll(l => new ElementoJuzgado(new(l.Tipo, l.OrigenId, l.Version!.Value, ahora, null, l.Huella!), l.ObjetoId));
        await TiposDeEntrada.Buscar(request.Tipo)!.ImportarAsync(mediator, lapidas, new(new Dictionary<Referencia, Guid>()), cancellationToken);

        // Las que estaban retenidas dejan de estarlo en la misma transacción: cortado en medio, ni se pierden ni se repiten.
        var retenidas = db.Cuarentenas.Where(c => c.Resuelta == null && c.Codigo == Cuarentena.BorradoDeInstantanea && c.Tipo == request.Tipo && request.OrigenIds.Contains(c.OrigenId));
        foreach (var retenida in await retenidas.ToListAsync(cancellationToken)) retenida.Resolver(ahora);
        return Unit.Value;
    }
}
