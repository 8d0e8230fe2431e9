using System.Globalization;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Acceso.Eventos;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Avisa por correo de que la contraseña es otra: si no fue su dueño, que se entere.</summary>
internal sealed class AvisarContrasenaCambiadaHandler(IPortalDb db, IMediator mediator, ICorreo correo) : INotificationHandler<Ocurrido<ContrasenaCambiada>>
{
    public async Task Handle(Ocurrido<ContrasenaCambiada> notification, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == notification.Evento.UsuarioId, cancellationToken);
        var cuando = TimeZoneInfo.ConvertTimeFromUtc(notification.Evento.Cuando, Calendario.Madrid);
        var compuesto = await mediator.Send(new ComponerCorreoQuery(CorreoDelPortal.ContrasenaCambiada, new Dictionary<string, string>
        {
            ["nombre"] = usuario.Nombre,
            ["fecha"] = cuando.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            ["hora"] = cuando.ToString("HH:mm", CultureInfo.InvariantCulture),
        }), cancellationToken);
        await correo.EnviarAsync(new Correo(usuario.Correo, compuesto.Asunto, compuesto.Texto, compuesto.Html), cancellationToken);
    }
}
