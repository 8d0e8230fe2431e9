using ElGestorPortal.Domain.Documentos.Eventos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Los bytes de un documento suprimido se borran en cuanto se guarda, salvo que otro los use.</summary>
internal sealed class BorrarContenidoSuprimidoHandler(IEnvioAislado envio, IUsuarioActual usuario, TimeProvider reloj) : INotificationHandler<Ocurrido<DocumentoSuprimido>>
{
    public async Task Handle(Ocurrido<DocumentoSuprimido> notification, CancellationToken cancellationToken)
    {
        var (sistema, huellas) = (Identidad.Sistema(usuario.DespachoId), new[] { notification.Evento.Sha256 });
        await envio.EnviarComoAsync(sistema, new OlvidarContenidosCommand(huellas), cancellationToken);
        await envio.EnviarComoAsync(sistema, new BorrarContenidosCommand(huellas, reloj.Ahora()), cancellationToken);
    }
}
