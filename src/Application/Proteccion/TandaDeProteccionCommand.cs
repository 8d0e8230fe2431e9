namespace ElGestorPortal.Application.Proteccion;

/// <summary>Unas pocas cosas de una persona, en una transacción y en serie con el puente: nada vuelve a la vista mientras tanto.</summary>
/// <param name="Nif">De quién.</param>
/// <param name="Fuente">Quién las guarda.</param>
/// <param name="Suprimir">Borrarlas; si no, apartarlas.</param>
/// <param name="Ids">Cuáles.</param>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record TandaDeProteccionCommand(string Nif, string Fuente, bool Suprimir, IReadOnlyList<Guid> Ids, bool Bloquear = true) : ICommand, IAuditable
{
    public string? Objeto => $"{(Suprimir ? "suprimidos" : Bloquear ? "bloqueados" : "desbloqueados")} {Ids.Count} de {Fuente["DatosConservadosDe".Length..].ToLowerInvariant()}";
}

internal sealed class TandaDeProteccionHandler(IPortalDb db, RecorridoDePersona recorrido, TimeProvider reloj) : IRequestHandler<TandaDeProteccionCommand, Unit>
{
    public async Task<Unit> Handle(TandaDeProteccionCommand request, CancellationToken cancellationToken)
    {
        var fuente = recorrido.Fuente(request.Fuente);
        if (!request.Suprimir)
        {
            await fuente.ProtegerAsync(request.Nif, request.Ids, request.Bloquear, cancellationToken);
            return Unit.Value;
        }

        // La retención que se puso después de mirar también cuenta.
        var plazos = await PlazosVigentes.LeerAsync(db, request.Nif, reloj.Hoy(), cancellationToken);
        if (plazos.NifRetenido) return Unit.Value;
        var ids = fuente.SostieneOtros ? request.Ids.Where(id => !plazos.ExpedientesRetenidos.Contains(id)).ToList() : request.Ids;
        await fuente.SuprimirAsync(request.Nif, ids, cancellationToken);
        return Unit.Value;
    }
}
