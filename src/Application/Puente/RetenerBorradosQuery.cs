namespace ElGestorPortal.Application.Puente;

/// <summary>Tipos cuyos borrados hay que retener: los de este lote, con los de la última hora, pasarían del 5 % (y de 20) de lo que hay.</summary>
[Requiere(Permiso.Puente)]
internal sealed record RetenerBorradosQuery(IReadOnlyList<Referencia> Borrados) : IQuery<IReadOnlySet<string>>;

internal sealed class RetenerBorradosHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<RetenerBorradosQuery, IReadOnlySet<string>>
{
    private const int Minimo = 20;
    private const double Proporcion = 0.05;

    public async Task<IReadOnlySet<string>> Handle(RetenerBorradosQuery request, CancellationToken cancellationToken)
    {
        var retenidos = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tipo in request.Borrados.GroupBy(b => b.Tipo, b => b.OrigenId, StringComparer.Ordinal))
        {
            var origenes = tipo.Distinct(StringComparer.Ordinal).ToList();
            var deEsteLote = await db.Entradas.CountAsync(e => e.Tipo == tipo.Key && origenes.Contains(e.OrigenId) && e.Version != null && !e.Borrado, cancellationToken);
            var haceUnaHora = reloj.Ahora().AddHours(-1);
            var recientes = await db.Entradas.CountAsync(e => e.Tipo == tipo.Key && e.Borrado && e.Cambiado >= haceUnaHora, cancellationToken);
            var quitaria = deEsteLote + recientes;
            if (deEsteLote == 0 || quitaria < Minimo) continue;

            var vivos = await db.Entradas.CountAsync(e => e.Tipo == tipo.Key && e.Version != null && !e.Borrado, cancellationToken);
            if (quitaria > (vivos + recientes) * Proporcion) retenidos.Add(tipo.Key);
        }

        return retenidos;
    }
}
