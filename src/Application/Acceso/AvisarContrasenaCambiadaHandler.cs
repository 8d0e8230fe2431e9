using ElGestorPortal.Domain.Acceso.Eventos;
using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Avisa por correo de que la contraseña es otra: si no fue su dueño, que se entere.</summary>
internal sealed class AvisarContrasenaCambiadaHandler(IPortalDb db, IUsuarioActual actual, ICorreo correo) : INotificationHandler<Ocurrido<ContrasenaCambiada>>
{
    public async Task Handle(Ocurrido<ContrasenaCambiada> notification, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == notification.Evento.UsuarioId, cancellationToken);
        var despacho = await db.Set<Despacho>().Where(d => d.Id == actual.DespachoId).Select(d => d.Nombre).SingleAsync(cancellationToken);
        var cuando = TimeZoneInfo.ConvertTimeFromUtc(notification.Evento.Cuando, Calendario.Madrid);
        await correo.EnviarAsync(new Correo(usuario.Correo, "Su contraseña ha cambiado",
            $"Hola, {usuario.Nombre}:\n\nLa contraseña de su acceso al portal de {despacho} cambió el {cuando:dd/MM/yyyy} a las {cuando:HH:mm}. Hemos cerrado sus demás sesiones.\n\nSi no ha sido usted, llame a la gestoría.\n\n{despacho}\n"), cancellationToken);
    }
}
