using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Solicitudes;

/// <summary>Envía las filas de los lotes confirmados: en su despacho al confirmarse uno y, por si se cortó, cada minuto en todos. Dos a la vez no repiten ninguna.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class EnviarLotesJob(EnCadaDespacho despachos, IEnvioAislado envio) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new ProcesarLotesCommand(), cancellationToken);

    public Task EjecutarEnAsync(Guid despachoId, CancellationToken cancellationToken) => envio.EnviarComoAsync(Identidad.Sistema(despachoId), new ProcesarLotesCommand(), cancellationToken);
}
