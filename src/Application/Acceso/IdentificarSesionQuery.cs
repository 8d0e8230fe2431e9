using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common.Visibilidad;

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

internal sealed class IdentificarSesionHandler(ILecturaDirecta lectura, IUsoDeSesiones uso, TimeProvider reloj) : IRequestHandler<IdentificarSesionQuery, SesionIdentificada?>
{
    private static readonly TimeSpan CadaCuanto = TimeSpan.FromMinutes(1);

    public async Task<SesionIdentificada?> Handle(IdentificarSesionQuery request, CancellationToken cancellationToken)
    {
        // Sin despacho: la sesión es la que dice de cuál es.
        var presentadas = await lectura.LeerSinDespachoAsync($"""
            SELECT s."Id", s."DespachoId", s."Tipo", s."UltimoUso", s."Caduca", u."Id", u."NombreDeAcceso", u."Nombre", u."Empresa", u."Tipo", u."Calidades", u."Nifs", u."Permisos", u."Estado", u."CaducaEl", d."ClasesCerradas", d."FacturasDeClientes", s."ViendoComo", d."ModulosQuitados",
                CASE WHEN d."AceptacionExigida" > COALESCE((SELECT MAX(a."Exigida") FROM "AceptacionesLegales" a WHERE a."DespachoId" = u."DespachoId" AND a."UsuarioId" = u."Id"), 0) THEN 1 ELSE 0 END
            FROM "Sesiones" s JOIN "Usuarios" u ON u."DespachoId" = s."DespachoId" AND u."Id" = s."UsuarioId" JOIN "Despachos" d ON d."Id" = s."DespachoId"
            WHERE s."Huella" = {Secreto.Huella(request.Secreto)} AND s."Revocada" IS NULL AND s."Gastada" IS NULL AND NOT d."Suspendido"
            """, Presentada.De, cancellationToken);
        if (presentadas is not [var sesion] || !EsDeLaPuerta(sesion.Tipo, request.ParaApi)) return null;

        var ahora = reloj.Ahora();
        if (!Sesion.Vale(sesion.UltimoUso, sesion.Caduca, ahora, Aperturas.Inactividad(sesion.Identidad.EsInterno || sesion.Identidad.Permisos.HasFlag(Permiso.Operar))) || !Usuario.PuedeEntrar(sesion.Estado, sesion.CaducaEl, reloj.Hoy())) return null;

        if (sesion.Tipo is TipoSesion.SegundoFactor or TipoSesion.AltaSegundoFactor) return new(AMedioAbrir(sesion.Identidad), sesion.Tipo);
        if (ahora - sesion.UltimoUso >= CadaCuanto) uso.Anotar(sesion.Identidad.SesionId!.Value, ahora);
        return new(sesion.ViendoComo is { } otro && sesion.Tipo == TipoSesion.Pagina ? await Como(otro, sesion, cancellationToken) : sesion.Identidad, sesion.Tipo);
    }

    /// <summary>Lo que ese usuario ve, sin poder cambiarlo. Quien ya no administra el despacho deja de mirar como nadie.</summary>
    private async Task<Identidad> Como(Guid otro, Presentada sesion, CancellationToken cancellationToken)
    {
        var yo = sesion.Identidad;
        if (!yo.Permisos.HasFlag(Permiso.Administrar)) return yo;

        var vistos = await lectura.LeerSinDespachoAsync($"""
            SELECT u."NombreDeAcceso", u."Nombre", u."Empresa", u."Calidades", u."Nifs", u."Permisos" FROM "Usuarios" u
            WHERE u."DespachoId" = {yo.DespachoId} AND u."Id" = {otro} AND u."Tipo" NOT IN ({(int)TipoUsuario.Gestor}, {(int)TipoUsuario.Administrador})
            """, f => yo with
            {
                UsuarioId = otro, Actor = f.Texto(0), Nombre = f.Texto(1), Empresa = f.TextoONada(2), EsInterno = false, Calidades = (Calidad)f.Numero(3), Nifs = f.Json<List<string>>(4),
                Permisos = ((Permiso)f.Numero(5) & ~(Permiso.Sistema | Permiso.Puente | Permiso.Operar | Permiso.Gestionar | Permiso.Administrar | sesion.Quitados)) | Permiso.Propio | Permiso.SegundoFactor,
                Visor = new(yo.UsuarioId!.Value, yo.Actor),
            }, cancellationToken);
        return vistos is [var visto] ? visto : yo;
    }

    private static bool EsDeLaPuerta(TipoSesion tipo, bool paraApi) =>
        paraApi ? tipo == TipoSesion.Acceso : tipo is TipoSesion.Pagina or TipoSesion.SegundoFactor or TipoSesion.AltaSegundoFactor;

    private static Identidad AMedioAbrir(Identidad quien) =>
        new() { DespachoId = quien.DespachoId, Actor = quien.Actor, SesionId = quien.SesionId, Permisos = Permiso.SegundoFactor };

    /// <summary>Operar solo lo puede quien es de la plataforma, y ese no puede nada más: diga lo que diga su fila.</summary>
    private static Permiso Alcance(Guid despachoId, Permiso permisos) =>
        despachoId == Plataforma.Id ? permisos & Permiso.Operar : permisos & ~(Permiso.Sistema | Permiso.Puente | Permiso.Operar);

    /// <summary>La fila de una sesión viva, con los derechos de su usuario.</summary>
    private sealed record Presentada(TipoSesion Tipo, DateTime UltimoUso, DateTime Caduca, EstadoUsuario Estado, DateOnly? CaducaEl, Guid? ViendoComo, Permiso Quitados, Identidad Identidad)
    {
        public static Presentada De(Fila f) => new((TipoSesion)f.Numero(2), f.Instante(3), f.Instante(4), (EstadoUsuario)f.Numero(13), f.DiaONada(14), f.IdONada(17), (Permiso)f.Numero(18), new()
        {
            SesionId = f.Id(0),
            DespachoId = f.Id(1),
            UsuarioId = f.Id(5),
            Actor = f.Texto(6),
            Nombre = f.Texto(7),
            Empresa = f.TextoONada(8),
            EsInterno = Usuario.EsDelDespacho((TipoUsuario)f.Numero(9)),
            Calidades = (Calidad)f.Numero(10),
            Nifs = f.Json<List<string>>(11),
            Permisos = Alcance(f.Id(1), (Permiso)f.Numero(12) & ~(Permiso)f.Numero(18)) | Permiso.Propio | Permiso.SegundoFactor,
            ClasesCerradas = f.Json<List<string>>(15),
            FacturasDeClientes = f.EsCierto(16),
            DebeAceptar = f.Numero(19) == 1 && Usuario.EsDeFuera((TipoUsuario)f.Numero(9)),
        });
    }
}
