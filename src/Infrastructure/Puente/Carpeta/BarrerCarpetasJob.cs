using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Puente.Carpeta;

/// <summary>Cada noche tira de la carpeta compartida lo que se procesó hace tiempo.</summary>
[AutomaticRetry(Attempts = 3), DisableConcurrentExecution(60)]
public sealed class BarrerCarpetasJob(EnCadaDespacho despachos) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new BarrerPortadoresCommand(), cancellationToken);
}
