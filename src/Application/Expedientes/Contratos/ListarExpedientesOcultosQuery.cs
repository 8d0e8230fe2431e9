namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>De esos expedientes, los apartados enteros: todos sus intervinientes están bloqueados o suprimidos.</summary>
/// <param name="Ids">Entre cuáles.</param>
/// <param name="SinNadie">Solo aquellos de cuyos intervinientes no queda nada: de sus papeles tampoco se guarda nada.</param>
[Requiere(Permiso.Puente)]
public sealed record ListarExpedientesOcultosQuery(IReadOnlyCollection<Guid> Ids, bool SinNadie = false) : IQuery<IReadOnlySet<Guid>>;

internal sealed class ListarExpedientesOcultosHandler(IPortalDb db) : IRequestHandler<ListarExpedientesOcultosQuery, IReadOnlySet<Guid>>
{
    public async Task<IReadOnlySet<Guid>> Handle(ListarExpedientesOcultosQuery request, CancellationToken cancellationToken)
    {
        if (request.Ids.Count == 0) return new HashSet<Guid>();

        // También los que borró el escritorio: sus papeles no vuelven a la vista por eso. Quién queda a la vista está en el JSON: son pocos.
        var borrados = await db.Expedientes.AsNoTracking().Where(e => request.Ids.Contains(e.Id) && e.Borrado).ToListAsync(cancellationToken);
        return borrados.Where(e => request.SinNadie ? e.SinNadie : e.Oculto).Select(e => e.Id).ToHashSet();
    }
}
