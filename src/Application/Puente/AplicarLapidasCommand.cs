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

        var lapidas = lineas.ConvertAll(l => new ElementoJuzgado(new(l.Tipo, l.OrigenId, l.Version!.Value, ahora, null, l.Huella!, ""), l.ObjetoId));
        await TiposDeEntrada.Buscar(request.Tipo)!.ImportarAsync(mediator, lapidas, new(new Dictionary<Referencia, Guid>()), cancellationToken);
        return Unit.Value;
    }
}
