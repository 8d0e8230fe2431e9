namespace ElGestorPortal.Application.Puente;

/// <summary>Tipos de este lote cuyos borrados hay que retener: son demasiados a la vez.</summary>
[Requiere(Permiso.Puente)]
internal sealed record RetenerBorradosQuery(IReadOnlyList<Referencia> Borrados) : IQuery<IReadOnlySet<string>>;

internal sealed class RetenerBorradosHandler(IPortalDb db, IMediator mediator) : IRequestHandler<RetenerBorradosQuery, IReadOnlySet<string>>
{
    public async Task<IReadOnlySet<string>> Handle(RetenerBorradosQuery request, CancellationToken cancellationToken)
    {
        var retenidos = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tipo in request.Borrados.GroupBy(b => b.Tipo, b => b.OrigenId, StringComparer.Ordinal))
        {
            var origenes = tipo.Distinct(StringComparer.Ordinal).ToList();
            var deEsteLote = await db.Entradas.CountAsync(e => e.Tipo == tipo.Key && origenes.Contains(e.OrigenId) && e.Version != null && !e.Borrado, cancellationToken);
            if (await mediator.Send(new EsBorradoMasivoQuery(tipo.Key, deEsteLote), cancellationToken)) retenidos.Add(tipo.Key);
        }

        return retenidos;
    }
}
