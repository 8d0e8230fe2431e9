using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Acceso;

/// <summary>
/// Quién presenta este secreto, o null. Se pregunta una vez por petición y lee los derechos del usuario en ese momento:
/// salir, una suspensión o un cambio de permisos muerden en la petición siguiente.
/// </summary>
/// <param name="Secreto">El de la cookie o el token.</param>
/// <param name="ParaApi">Solo valen tokens de acceso; si no, solo sesiones de página.</param>
[Publico]
public sealed record IdentificarSesionQuery(string Secreto, bool ParaApi) : IQuery<SesionIdentificada?>;

/// <param name="Identidad">Quién es. Si la sesión está a medio abrir no dice el usuario ni alcanza otra cosa que su segundo factor.</param>
/// <param name="Tipo">Entera o a medio abrir.</param>
public sealed record SesionIdentificada(Identidad Identidad, TipoSesion Tipo)
{
    public bool Entera => Tipo is TipoSesion.Pagina or TipoSesion.Acceso;
}

internal sealed class IdentificarSesionHandler(IPortalDb db, IUsoDeSesiones uso, TimeProvider reloj) : IRequestHandler<IdentificarSesionQuery, SesionIdentificada?>
{
    private static readonly TimeSpan CadaCuanto = TimeSpan.FromMinutes(1);

    public async Task<SesionIdentificada?> Handle(IdentificarSesionQuery request, CancellationToken cancellationToken)
    {
        var huella = Secreto.Huella(request.Secreto);

        // Sin filtro de despacho: la sesión es la que dice de cuál es.
        var fila = await (from s in db.Sesiones
                          join u in db.Usuarios on new { s.DespachoId, Id = s.UsuarioId } equals new { u.DespachoId, u.Id }
                          join d in db.Set<Despacho>() on s.DespachoId equals d.Id
                          where s.Huella == huella && s.Revocada == null && s.Gastada == null
                          select new { Sesion = s, Usuario = u, d.ClasesCerradas, d.FacturasDeClientes })
            .IgnoreQueryFilters([Filtros.Despacho]).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (fila is null || !EsDeLaPuerta(fila.Sesion.Tipo, request.ParaApi)) return null;

        var (sesion, usuario, ahora) = (fila.Sesion, fila.Usuario, reloj.Ahora());
        if (!sesion.Vale(ahora, Aperturas.Inactividad(usuario.EsInterno)) || !usuario.PuedeEntrar(reloj.Hoy())) return null;

        if (sesion.Tipo is TipoSesion.SegundoFactor or TipoSesion.AltaSegundoFactor) return new(AMedioAbrir(sesion, usuario), sesion.Tipo);
        if (ahora - sesion.UltimoUso >= CadaCuanto) uso.Anotar(sesion.Id, ahora);
        return new(Entera(sesion, usuario, fila.ClasesCerradas) with { FacturasDeClientes = fila.FacturasDeClientes }, sesion.Tipo);
    }

    private static bool EsDeLaPuerta(TipoSesion tipo, bool paraApi) =>
        paraApi ? tipo == TipoSesion.Acceso : tipo is TipoSesion.Pagina or TipoSesion.SegundoFactor or TipoSesion.AltaSegundoFactor;

    private static Identidad AMedioAbrir(Sesion sesion, Usuario usuario) =>
        new() { DespachoId = sesion.DespachoId, Actor = usuario.NombreDeAcceso, SesionId = sesion.Id, Permisos = Permiso.SegundoFactor };

    private static Identidad Entera(Sesion sesion, Usuario usuario, IReadOnlyList<string> clasesCerradas) => new()
    {
        UsuarioId = usuario.Id,
        DespachoId = sesion.DespachoId,
        Actor = usuario.NombreDeAcceso,
        Nombre = usuario.Nombre,
        Empresa = usuario.Empresa,
        EsInterno = usuario.EsInterno,
        Calidades = usuario.Calidades,
        Nifs = usuario.Nifs,
        Permisos = (usuario.Permisos & ~(Permiso.Sistema | Permiso.Puente)) | Permiso.Propio | Permiso.SegundoFactor,
        ClasesCerradas = clasesCerradas,
        SesionId = sesion.Id,
    };
}
