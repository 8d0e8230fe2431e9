namespace ElGestorPortal.Application.Mensajes.Contratos;

/// <summary>De esos ids, los que son de mensajes que se escribieron en el portal: si el escritorio los cuenta, son los mismos.</summary>
[Requiere(Permiso.Puente)]
public sealed record ReconocerMensajesQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlySet<Guid>>;

internal sealed class ReconocerMensajesHandler(IPortalDb db) : IRequestHandler<ReconocerMensajesQuery, IReadOnlySet<Guid>>
{
    public async Task<IReadOnlySet<Guid>> Handle(ReconocerMensajesQuery request, CancellationToken cancellationToken) =>
        request.Ids.Count == 0 ? new HashSet<Guid>() : await db.Mensajes.Where(m => !m.DelEscritorio && request.Ids.Contains(m.Id)).Select(m => m.Id).ToHashSetAsync(cancellationToken);
}
