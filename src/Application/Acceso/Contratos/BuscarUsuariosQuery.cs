using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Los usuarios del despacho cuyo nombre o nombre de acceso contiene ese texto, para la gestoría.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record BuscarUsuariosQuery(string Texto) : IQuery<IReadOnlyList<Guid>>;

internal sealed class BuscarUsuariosHandler(IPortalDb db) : IRequestHandler<BuscarUsuariosQuery, IReadOnlyList<Guid>>
{
    private const int Maximo = 200;

    public async Task<IReadOnlyList<Guid>> Handle(BuscarUsuariosQuery request, CancellationToken cancellationToken)
    {
        // Son cientos, no millones: se pliega en memoria, que la base no sabe de tildes.
        var (texto, nombre) = (Texto.Plegar(request.Texto), Usuario.Plegar(request.Texto));
        var usuarios = await db.Usuarios.AsNoTracking().Select(u => new { u.Id, u.Nombre, u.NombreDeAcceso }).ToListAsync(cancellationToken);
        return [.. usuarios.Where(u => Texto.Plegar(u.Nombre).Contains(texto, StringComparison.Ordinal) || u.NombreDeAcceso.Contains(nombre, StringComparison.Ordinal)).Select(u => u.Id).Take(Maximo)];
    }
}
