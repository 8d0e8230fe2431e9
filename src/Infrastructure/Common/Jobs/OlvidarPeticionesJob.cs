using ElGestorPortal.Application.Common;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Common.Jobs;

/// <summary>Cada noche olvida las claves de idempotencia que ya nadie va a repetir.</summary>
[AutomaticRetry(Attempts = 3), DisableConcurrentExecution(60)]
public sealed class OlvidarPeticionesJob(EnCadaDespacho despachos) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new OlvidarPeticionesCommand(), cancellationToken);
}
