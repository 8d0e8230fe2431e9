using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Acceso;

/// <summary>La ficha de un usuario del despacho: quién es, de quién ve las cosas y qué puede hacer.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ObtenerUsuarioQuery(Guid Id) : IQuery<UsuarioDto>;

public sealed record UsuarioDto(
    Guid Id, string Usuario, string Correo, string Nombre, string? Empresa, TipoUsuario Tipo, Calidad Calidades, IReadOnlyList<string> Nifs, Permiso Permisos,
    SituacionDeAcceso Situacion, DateTime? UltimoAcceso, DateOnly? CaducaEl, bool SegundoFactor, Guid? ResponsableId, string? Responsable, int Sesiones, bool SoyYo)
{
    public bool EsInterno => Tipo is TipoUsuario.Gestor or TipoUsuario.Administrador;
}

internal sealed class ObtenerUsuarioHandler(IPortalDb db, ICredenciales credenciales, IUsuarioActual actual, TimeProvider reloj) : IRequestHandler<ObtenerUsuarioQuery, UsuarioDto>
{
    public async Task<UsuarioDto> Handle(ObtenerUsuarioQuery request, CancellationToken cancellationToken)
    {
        var u = await db.Usuarios.AsNoTracking().SingleOrDefaultAsync(x => x.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        var ahora = reloj.Ahora();
        var enlaces = await Situaciones.EnlacesVivosAsync(db, ahora, cancellationToken);
        var responsable = u.ResponsableId is null ? null : await db.Usuarios.Where(x => x.Id == u.ResponsableId).Select(x => x.Nombre).SingleOrDefaultAsync(cancellationToken);
        var sesiones = await db.Sesiones.CountAsync(s => s.UsuarioId == u.Id && s.Revocada == null && s.Gastada == null && s.Caduca > ahora && (s.Tipo == TipoSesion.Pagina || s.Tipo == TipoSesion.Renovacion), cancellationToken);
        var conFactor = await credenciales.TieneSegundoFactorAsync(u.Id, cancellationToken);
        return new(u.Id, u.NombreDeAcceso, u.Correo, u.Nombre, u.Empresa, u.Tipo, u.Calidades, u.Nifs, u.Permisos, Situaciones.De(u, enlaces.Contains(u.Id), reloj.Hoy()),
            u.UltimoAcceso, u.CaducaEl, conFactor, u.ResponsableId, responsable, sesiones, u.Id == actual.Identidad.UsuarioId);
    }
}
