using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Cuántos usuarios activos tiene cada despacho, para quien opera la instalación. Ni un nombre.</summary>
[Requiere(Permiso.Operar)]
public sealed record ContarUsuariosPorDespachoQuery : IQuery<IReadOnlyDictionary<Guid, int>>;

internal sealed class ContarUsuariosPorDespachoHandler(IPortalDb db) : IRequestHandler<ContarUsuariosPorDespachoQuery, IReadOnlyDictionary<Guid, int>>
{
    public async Task<IReadOnlyDictionary<Guid, int>> Handle(ContarUsuariosPorDespachoQuery request, CancellationToken cancellationToken) =>
        await db.Usuarios.IgnoreQueryFilters([Filtros.Despacho]).Where(u => u.Estado == EstadoUsuario.Activo)
            .GroupBy(u => u.DespachoId).Select(g => new { g.Key, Cuantos = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Cuantos, cancellationToken);
}
