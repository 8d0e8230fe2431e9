namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>De esas facturas, las apartadas: sus papeles lo están también.</summary>
/// <param name="Ids">Entre cuáles.</param>
/// <param name="Olvidadas">Solo las de alguien suprimido: de sus papeles no se guarda nada.</param>
[Requiere(Permiso.Puente)]
public sealed record ListarFacturasBloqueadasQuery(IReadOnlyCollection<Guid> Ids, bool Olvidadas = false) : IQuery<IReadOnlySet<Guid>>;

internal sealed class ListarFacturasBloqueadasHandler(IPortalDb db) : IRequestHandler<ListarFacturasBloqueadasQuery, IReadOnlySet<Guid>>
{
    public async Task<IReadOnlySet<Guid>> Handle(ListarFacturasBloqueadasQuery request, CancellationToken cancellationToken) => request.Ids.Count == 0
        ? new HashSet<Guid>()
        : await db.Facturas.Where(f => request.Ids.Contains(f.Id) && f.Bloqueado && (!request.Olvidadas || f.Nif == "")).Select(f => f.Id).ToHashSetAsync(cancellationToken);
}
