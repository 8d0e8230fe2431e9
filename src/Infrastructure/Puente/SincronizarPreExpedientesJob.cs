using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Puente;

/// <summary>
/// Cada minuto, y en su despacho al guardarse un mensaje: recoge los arriendos vencidos y lleva lo pendiente por los caminos de cada despacho.
/// Dos a la vez no estorban: cada mensaje lo toma uno.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class SincronizarPreExpedientesJob(EnCadaDespacho despachos, IEnvioAislado envio) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new SincronizarSalidaCommand(), cancellationToken);

    public Task EjecutarEnAsync(Guid despachoId, CancellationToken cancellationToken) =>
        envio.EnviarComoAsync(Identidad.Sistema(despachoId), new SincronizarSalidaCommand(), cancellationToken);
}
