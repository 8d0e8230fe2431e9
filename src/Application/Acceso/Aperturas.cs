using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Lo que se lleva quien entra. Los secretos no se pueden volver a ver.</summary>
/// <param name="Tipo">Sesión entera o a medio abrir.</param>
/// <param name="Secreto">Cookie o token de acceso.</param>
/// <param name="Caduca">Fin de la sesión o del token de acceso, UTC.</param>
/// <param name="Renovacion">Token de renovación, solo en la API.</param>
public sealed record SesionAbierta(TipoSesion Tipo, string Secreto, DateTime Caduca, string? Renovacion = null);

internal static class Aperturas
{
    /// <summary>Abre una sesión con un secreto nuevo; si es de la API, con su token de renovación.</summary>
    public static SesionAbierta Abrir(this IPortalDb db, TipoSesion tipo, Usuario usuario, DateTime ahora, OrigenDeSesion origen)
    {
        var secreto = Secreto.Nuevo();
        var sesion = Sesion.Abrir(tipo, usuario.Id, Secreto.Huella(secreto), ahora, Dura(tipo, usuario.DebeTenerSegundoFactor), origen);
        db.Sesiones.Add(sesion);
        if (tipo is TipoSesion.Pagina or TipoSesion.Acceso) usuario.AnotarAcceso(ahora);
        if (tipo != TipoSesion.Acceso) return new(tipo, secreto, sesion.Caduca);

        var renovacion = Secreto.Nuevo();
        db.Sesiones.Add(Sesion.Abrir(TipoSesion.Renovacion, usuario.Id, Secreto.Huella(renovacion), ahora, Dura(TipoSesion.Renovacion, usuario.DebeTenerSegundoFactor), origen with { FamiliaId = sesion.FamiliaId }));
        return new(tipo, secreto, sesion.Caduca, renovacion);
    }

    /// <summary>Tiempo sin usarse tras el que se cierra sola.</summary>
    public static TimeSpan Inactividad(bool interno) => interno ? TimeSpan.FromMinutes(30) : TimeSpan.FromHours(8);

    /// <summary>Cierra las sesiones y tokens vivos del usuario, menos los de una familia.</summary>
    public static async Task CerrarSesionesAsync(this IPortalDb db, Guid usuarioId, DateTime ahora, CancellationToken cancellationToken, Guid? menosFamilia = null) =>
        await db.Sesiones.Where(s => s.UsuarioId == usuarioId && s.Revocada == null && s.FamiliaId != menosFamilia)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Revocada, ahora), cancellationToken);

    /// <summary>Cierra una sesión. Cerrarla dos veces, o dos a la vez, es lo mismo que una.</summary>
    public static async Task RevocarSesionAsync(this IPortalDb db, Guid sesionId, DateTime ahora, CancellationToken cancellationToken) =>
        await db.Sesiones.Where(s => s.Id == sesionId && s.Revocada == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Revocada, ahora), cancellationToken);

    /// <summary>El portal, por cuenta de un usuario que acaba de identificarse: así queda su nombre en la auditoría.</summary>
    public static Identidad EnNombreDe(Guid despachoId, Usuario usuario) =>
        Identidad.Sistema(despachoId) with { UsuarioId = usuario.Id, Actor = usuario.NombreDeAcceso };

    private static TimeSpan Dura(TipoSesion tipo, bool interno) => tipo switch
    {
        TipoSesion.Pagina => interno ? TimeSpan.FromHours(12) : TimeSpan.FromDays(7),
        TipoSesion.Acceso => TimeSpan.FromMinutes(15),
        TipoSesion.Renovacion => TimeSpan.FromDays(30),
        _ => TimeSpan.FromMinutes(10),
    };
}
