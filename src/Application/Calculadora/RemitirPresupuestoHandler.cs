using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Calculadora.Eventos;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Pone en el correo el presupuesto que se mandó enviar, con su PDF. Si el correo falla, el outbox lo repite.</summary>
internal sealed class RemitirPresupuestoHandler(IMediator mediator, ICorreo correo) : INotificationHandler<Ocurrido<PresupuestoEnviado>>
{
    public async Task Handle(Ocurrido<PresupuestoEnviado> notification, CancellationToken cancellationToken)
    {
        var (presupuestoId, envioId) = notification.Evento;
        var presupuesto = await mediator.Send(new ObtenerPresupuestoParaCorreoQuery(presupuestoId, envioId), cancellationToken);
        if (presupuesto is null) return;

        var compuesto = await mediator.Send(new ComponerCorreoQuery(CorreoDelPortal.Presupuesto, new Dictionary<string, string>
        {
            ["quien"] = presupuesto.Autor.Length > 0 ? presupuesto.Autor : presupuesto.Despacho,
            ["numero"] = presupuesto.Numero,
            ["vehiculo"] = presupuesto.Vehiculo,
            ["total"] = Euros.Texto(presupuesto.Total),
            ["validez"] = Calendario.EnDocumento(presupuesto.ValidoHasta),
        }), cancellationToken);
        await correo.EnviarAsync(new Correo(presupuesto.Correo, compuesto.Asunto, compuesto.Texto, compuesto.Html)
        {
            Adjuntos = [new($"presupuesto-{presupuesto.Numero}.pdf", "application/pdf", presupuesto.Pdf)],
        }, cancellationToken);
    }
}
