using ElGestorPortal.Application.Puente.Contratos;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Su autor se echa atrás. Si ya iba de camino a la oficina, se lo dice con un mensaje.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record RetirarSolicitudCommand(Guid Id) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class RetirarSolicitudHandler(SolicitudesVisibles visibles, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<RetirarSolicitudCommand, Unit>
{
    public async Task<Unit> Handle(RetirarSolicitudCommand request, CancellationToken cancellationToken)
    {
        var solicitud = await visibles.MiaAsync(request.Id, cancellationToken);
        solicitud.Retirar(usuario.Identidad.Nombre, reloj.Ahora());
        if (solicitud.Numero is not { } numero) return Unit.Value;

        await mediator.Send(new EnviarAlEscritorioCommand(new DatosMensajeSaliente
        {
            MensajeId = Guid.CreateVersion7(),
            SolicitudId = solicitud.Id,
            Autor = new(solicitud.SolicitanteNif, solicitud.Solicitante),
            Lado = "fuera",
            Texto = $"Retiramos la solicitud {numero}. No la tramiten.",
            Fecha = reloj.Ahora(),
        }), cancellationToken);
        return Unit.Value;
    }
}
