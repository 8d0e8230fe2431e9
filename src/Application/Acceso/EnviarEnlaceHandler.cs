using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Acceso.Eventos;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Envía a su dueño el enlace que se pidió. Si el correo falla, el outbox repite con un secreto nuevo.</summary>
internal sealed class EnviarEnlaceHandler(IMediator mediator, ICorreo correo, IDireccionesDelPortal direcciones) : INotificationHandler<Ocurrido<EnlacePedido>>
{
    public async Task Handle(Ocurrido<EnlacePedido> notification, CancellationToken cancellationToken)
    {
        var enlace = await mediator.Send(new EmitirEnlaceCommand(notification.Evento.EnlaceId), cancellationToken);
        if (enlace is null) return;

        var invita = enlace.Proposito == PropositoDeEnlace.Invitar;
        var url = await direcciones.AbsolutaAsync($"/acceso/{(invita ? "invitacion" : "restablecer")}/{enlace.Secreto}", cancellationToken);
        var (asunto, cuerpo) = invita
            ? ($"Su acceso al portal de {enlace.Despacho}", $"Le hemos abierto un acceso al portal de {enlace.Despacho}. Elija su contraseña en este enlace, que vale siete días y sirve una sola vez:")
            : ("Elegir una contraseña nueva", $"Alguien, seguramente usted, ha pedido una contraseña nueva para el portal de {enlace.Despacho}. Elíjala en este enlace, que vale una hora y sirve una sola vez:");
        var final = invita ? "Si no esperaba este correo, no haga nada." : "Si no la ha pedido usted, no haga nada: su contraseña sigue siendo la misma.";
        await correo.EnviarAsync(new Correo(enlace.Correo, asunto, $"Hola, {enlace.Nombre}:\n\n{cuerpo}\n\n{url}\n\n{final}\n\n{enlace.Despacho}\n"), cancellationToken);
    }
}
