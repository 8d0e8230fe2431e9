using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Quién sería ese usuario si entrara ahora, con los derechos de este momento; null si no puede entrar. Para hacer algo en su nombre.</summary>
[Requiere(Permiso.Sistema)]
public sealed record ObtenerIdentidadQuery(Guid UsuarioId) : IQuery<Identidad?>;

internal sealed class ObtenerIdentidadHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ObtenerIdentidadQuery, Identidad?>
{
    public async Task<Identidad?> Handle(ObtenerIdentidadQuery request, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UsuarioId, cancellationToken);
        if (usuario?.PuedeEntrar(reloj.Hoy()) != true) return null;

        var despacho = await db.Set<Despacho>().AsNoTracking().SingleAsync(d => d.Id == usuario.DespachoId, cancellationToken);
        if (despacho.Suspendido) return null;

        return new()
        {
            UsuarioId = usuario.Id,
            DespachoId = usuario.DespachoId,
            Actor = usuario.NombreDeAcceso,
            Nombre = usuario.Nombre,
            EsInterno = usuario.EsInterno,
            Calidades = usuario.Calidades,
            Nifs = usuario.Nifs,
            Permisos = usuario.Permisos & ~(Permiso.Sistema | Permiso.Puente | despacho.ModulosQuitados),
            ClasesCerradas = despacho.ClasesCerradas,
            FacturasDeClientes = despacho.FacturasDeClientes,
        };
    }
}
