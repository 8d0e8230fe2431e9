using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Calculadora;

/// <summary>Cada noche, quita las filas de precios de las importaciones que se quedaron a medias. La tabla es de todos los despachos: una vez basta.</summary>
[AutomaticRetry(Attempts = 3), DisableConcurrentExecution(60)]
public sealed class BarrerFilasDePrecioJob(IEnvioAislado envio) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => envio.EnviarComoAsync(Identidad.Sistema(Guid.Empty), new BarrerFilasSueltasCommand(), cancellationToken);
}
