namespace ElGestorPortal.Application.Puente;

/// <summary>Ha llegado algo que otros esperaban, o una versión buena de algo apartado: las esperas y las cuarentenas se cierran.</summary>
[Requiere(Permiso.Puente)]
internal sealed record CerrarEsperasCommand(IReadOnlyList<Guid> Llegados, IReadOnlyList<Referencia> Aplicados) : ICommand;

internal sealed class CerrarEsperasHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<CerrarEsperasCommand, Unit>
{
    public async Task<Unit> Handle(CerrarEsperasCommand request, CancellationToken cancellationToken)
    {
        if (request.Llegados.Count > 0) await Cerrar(request.Llegados, cancellationToken);
        if (request.Aplicados.Count > 0) await Resolver(request.Aplicados, cancellationToken);
        return Unit.Value;
    }

    private async Task Cerrar(IReadOnlyList<Guid> llegados, CancellationToken cancellationToken)
    {
        var cumplidas = await db.Esperas.Where(e => llegados.Contains(e.PadreId)).ToListAsync(cancellationToken);
        if (cumplidas.Count == 0) return;

        db.Esperas.RemoveRange(cumplidas);
        var hijos = cumplidas.Select(e => e.HijoId).Distinct().ToList();
        var siguen = await db.Esperas.Where(e => hijos.Contains(e.HijoId) && !llegados.Contains(e.PadreId)).Select(e => e.HijoId).ToListAsync(cancellationToken);
        var libres = hijos.Except(siguen).ToList();
        foreach (var linea in await db.Entradas.Where(e => libres.Contains(e.ObjetoId)).ToListAsync(cancellationToken)) linea.DejarDeEsperar();
    }

    private async Task Resolver(IReadOnlyList<Referencia> aplicados, CancellationToken cancellationToken)
    {
        var origenes = aplicados.Select(a => a.OrigenId).ToList();
        var apartados = await db.Cuarentenas.Where(c => c.Resuelta == null && origenes.Contains(c.OrigenId)).ToListAsync(cancellationToken);
        if (apartados.Count == 0) return;

        var tipos = apartados.Select(c => c.Tipo).Distinct().ToList();
        var versiones = await db.Entradas.Where(e => tipos.Contains(e.Tipo) && origenes.Contains(e.OrigenId)).ToListAsync(cancellationToken);
        foreach (var apartado in apartados)
            if (versiones.Any(v => v.Tipo == apartado.Tipo && v.OrigenId == apartado.OrigenId && v.Version >= (apartado.Version ?? 0)))
                apartado.Resolver(reloj.Ahora());
    }
}
