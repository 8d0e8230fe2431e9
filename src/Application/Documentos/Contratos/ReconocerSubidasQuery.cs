namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>De esos ids, los que son de documentos que se subieron al portal y ya salieron de él: los únicos con los que se funde lo que envía el escritorio.</summary>
[Requiere(Permiso.Puente)]
public sealed record ReconocerSubidasQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlySet<Guid>>;

internal sealed class ReconocerSubidasHandler(IPortalDb db) : IRequestHandler<ReconocerSubidasQuery, IReadOnlySet<Guid>>
{
    public async Task<IReadOnlySet<Guid>> Handle(ReconocerSubidasQuery request, CancellationToken cancellationToken)
    {
        var documentos = db.Documentos.Where(d => !d.Retenido);
        return request.Ids.Count == 0 ? new HashSet<Guid>() : await db.Subidas.Where(s => request.Ids.Contains(s.Id) && documentos.Any(d => d.Id == s.Id)).Select(s => s.Id).ToHashSetAsync(cancellationToken);
    }
}
