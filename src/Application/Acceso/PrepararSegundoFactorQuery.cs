using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Una clave nueva para la aplicación de códigos. No guarda nada: se guarda al confirmarla con un código.</summary>
/// <param name="Sello">El de la clave que ya se enseñó, para volver a enseñar la misma.</param>
[Requiere(Permiso.SegundoFactor), SoloSuyo]
public sealed record PrepararSegundoFactorQuery(string? Sello = null) : IQuery<ClaveDeSegundoFactor>;

internal sealed class PrepararSegundoFactorHandler(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales) : IRequestHandler<PrepararSegundoFactorQuery, ClaveDeSegundoFactor>
{
    public async Task<ClaveDeSegundoFactor> Handle(PrepararSegundoFactorQuery request, CancellationToken cancellationToken)
    {
        var usuario = await db.QuienActivaAsync(actual.Identidad.SesionId, cancellationToken);
        var despacho = await db.Set<Despacho>().Where(d => d.Id == actual.DespachoId).Select(d => d.Nombre).SingleAsync(cancellationToken);
        return credenciales.PrepararClave(usuario.Id, usuario.NombreDeAcceso, despacho, request.Sello);
    }
}

internal static class ActivacionDeSegundoFactor
{
    /// <summary>Desde una sesión entera, o desde la que solo sirve para activarlo. Nunca desde la que aún debe el código.</summary>
    public static async Task<Usuario> QuienActivaAsync(this IPortalDb db, Guid? sesionId, CancellationToken cancellationToken) =>
        await (from s in db.Sesiones
               join u in db.Usuarios on s.UsuarioId equals u.Id
               where s.Id == sesionId && (s.Tipo == TipoSesion.Pagina || s.Tipo == TipoSesion.AltaSegundoFactor)
               select u).SingleOrDefaultAsync(cancellationToken) ?? throw new ForbiddenException();
}
