using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Cómo se llama cada uno de esos expedientes, de los que ve quien pregunta. Los demás no figuran.</summary>
[Requiere(Permiso.Propio)]
public sealed record ResumirExpedientesQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, ResumenDeExpediente>>;

/// <summary>Lo justo para nombrar un expediente en otra lista.</summary>
/// <param name="Id">Expediente.</param>
/// <param name="Numero">Su número.</param>
/// <param name="Matricula">Normalizada, o null.</param>
public sealed record ResumenDeExpediente(Guid Id, string Numero, string? Matricula);

internal sealed class ResumirExpedientesHandler(IPortalDb db, Mirador mirador) : IRequestHandler<ResumirExpedientesQuery, IReadOnlyDictionary<Guid, ResumenDeExpediente>>
{
    public async Task<IReadOnlyDictionary<Guid, ResumenDeExpediente>> Handle(ResumirExpedientesQuery request, CancellationToken cancellationToken)
    {
        var ids = request.Ids.ToHashSet();
        if (!mirador.VeTodo)
        {
            var vistos = new HashSet<Guid>();
            foreach (var punto in ids.Count == 0 ? [] : mirador.PuntosDeVista)
                vistos.UnionWith(await mirador.Expedientes(punto).Where(h => ids.Contains(h.ExpedienteId)).Select(h => h.ExpedienteId).ToListAsync(cancellationToken));
            ids = vistos;
        }

        return ids.Count == 0
            ? new Dictionary<Guid, ResumenDeExpediente>()
            : await db.Expedientes.AsNoTracking().Where(e => ids.Contains(e.Id) && !e.Borrado).Select(e => new ResumenDeExpediente(e.Id, e.Numero, e.Matricula)).ToDictionaryAsync(e => e.Id, cancellationToken);
    }
}
