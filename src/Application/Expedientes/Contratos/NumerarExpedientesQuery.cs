namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>De esos expedientes, el número de los que ya han llegado. Para el puente: no mira quién los ve.</summary>
[Requiere(Permiso.Puente)]
public sealed record NumerarExpedientesQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class NumerarExpedientesHandler(IPortalDb db) : IRequestHandler<NumerarExpedientesQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(NumerarExpedientesQuery request, CancellationToken cancellationToken) =>
        await db.Expedientes.Where(e => request.Ids.Contains(e.Id) && !e.Borrado).ToDictionaryAsync(e => e.Id, e => e.Numero, cancellationToken);
}
