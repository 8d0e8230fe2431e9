namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>El número de esos expedientes, también de los apartados. Para el administrador.</summary>
[Requiere(Permiso.Administrar)]
public sealed record NombrarExpedientesQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class NombrarExpedientesHandler(IPortalDb db) : IRequestHandler<NombrarExpedientesQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(NombrarExpedientesQuery request, CancellationToken cancellationToken) => request.Ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await db.Expedientes.Where(e => request.Ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Numero, cancellationToken);
}
