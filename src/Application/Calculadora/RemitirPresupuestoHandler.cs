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

        var quien = presupuesto.Autor.Length > 0 ? presupuesto.Autor : presupuesto.Despacho;
        var texto = $"Hola:\n\n{quien} le envía el presupuesto {presupuesto.Numero} de la transferencia de {presupuesto.Vehiculo}.\n\nTotal: {Euros.Texto(presupuesto.Total)}. Vale hasta el {Calendario.EnDocumento(presupuesto.ValidoHasta)}.\n\nVa en el PDF adjunto, con cada concepto y su porqué.\n\n{presupuesto.Despacho}\n";
        await correo.EnviarAsync(new Correo(presupuesto.Correo, $"Presupuesto {presupuesto.Numero}", texto)
        {
            Adjuntos = [new($"presupuesto-{presupuesto.Numero}.pdf", "application/pdf", presupuesto.Pdf)],
        }, cancellationToken);
    }
}
