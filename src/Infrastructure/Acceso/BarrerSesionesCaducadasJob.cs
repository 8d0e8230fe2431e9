using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>Cada noche, borra las sesiones que dejaron de valer hace más de un mes.</summary>
[AutomaticRetry(Attempts = 3), DisableConcurrentExecution(60)]
public sealed class BarrerSesionesCaducadasJob(EnCadaDespacho despachos) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new BarrerSesionesCaducadasCommand(), cancellationToken);
}
