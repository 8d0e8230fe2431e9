namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Cómo se llaman unos usuarios del despacho, para la gestoría.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record NombrarUsuariosQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class NombrarUsuariosHandler(IPortalDb db) : IRequestHandler<NombrarUsuariosQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(NombrarUsuariosQuery request, CancellationToken cancellationToken) => request.Ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await db.Usuarios.AsNoTracking().Where(u => request.Ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombre, cancellationToken);
}
