using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Calculadora;

/// <summary>Cada noche, quita las filas de precios de las importaciones que se quedaron a medias.</summary>
[AutomaticRetry(Attempts = 3), DisableConcurrentExecution(60)]
public sealed class BarrerFilasDePrecioJob(EnCadaDespacho despachos) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new BarrerFilasSueltasCommand(), cancellationToken);
}
