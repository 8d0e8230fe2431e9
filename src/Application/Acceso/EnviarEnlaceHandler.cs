using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Acceso.Eventos;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Envía a su dueño el enlace que se pidió. Si el correo falla, el outbox repite con un secreto nuevo.</summary>
internal sealed class EnviarEnlaceHandler(IMediator mediator, ICorreo correo, IDireccionesDelPortal direcciones) : INotificationHandler<Ocurrido<EnlacePedido>>
{
    public async Task Handle(Ocurrido<EnlacePedido> notification, CancellationToken cancellationToken)
    {
        var enlace = await mediator.Send(new EmitirEnlaceCommand(notification.Evento.EnlaceId), cancellationToken);
        if (enlace is null) return;

        var (cual, ruta) = enlace.Proposito == PropositoDeEnlace.Invitar ? (CorreoDelPortal.Invitacion, "invitacion") : (CorreoDelPortal.Restablecer, "restablecer");
        var compuesto = await mediator.Send(new ComponerCorreoQuery(cual, new Dictionary<string, string>
        {
            ["nombre"] = enlace.Nombre,
            ["enlace"] = await direcciones.AbsolutaAsync($"/acceso/{ruta}/{enlace.Secreto}", cancellationToken),
        }), cancellationToken);
        await correo.EnviarAsync(new Correo(enlace.Correo, compuesto.Asunto, compuesto.Texto, compuesto.Html), cancellationToken);
    }
}
