using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Quién entra en el portal con cada uno de esos NIF, para la gestoría.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ListarUsuariosPorNifQuery(IReadOnlyCollection<string> Nifs) : IQuery<IReadOnlyList<UsuarioConNif>>;

/// <summary>Alguien de fuera del despacho que entra con un NIF.</summary>
/// <param name="Nif">Uno de los suyos.</param>
/// <param name="PuedeEntrar">Activo y sin caducar.</param>
public sealed record UsuarioConNif(Guid Id, string Nombre, string Nif, Calidad Calidades, bool PuedeEntrar);

internal sealed class ListarUsuariosPorNifHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ListarUsuariosPorNifQuery, IReadOnlyList<UsuarioConNif>>
{
    public async Task<IReadOnlyList<UsuarioConNif>> Handle(ListarUsuariosPorNifQuery request, CancellationToken cancellationToken)
    {
        if (request.Nifs.Count == 0) return [];

        // Los NIF de cada usuario van en una lista: son cientos de usuarios, no millones.
        var (hoy, buscados) = (reloj.Hoy(), request.Nifs.ToHashSet(StringComparer.Ordinal));
        var usuarios = await db.Usuarios.AsNoTracking().Where(u => u.Tipo == TipoUsuario.Cliente || u.Tipo == TipoUsuario.Colaborador).ToListAsync(cancellationToken);
        return [.. usuarios.SelectMany(u => u.Nifs.Where(buscados.Contains).Select(nif => new UsuarioConNif(u.Id, u.Nombre, nif, u.Calidades, u.PuedeEntrar(hoy)))).OrderBy(u => u.Nombre, StringComparer.Ordinal)];
    }
}
