using ElGestorPortal.Application.Proteccion;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Proteccion;

/// <summary>Cada noche suprime lo bloqueado que ya venció.</summary>
[AutomaticRetry(Attempts = 3), DisableConcurrentExecution(60)]
public sealed class SuprimirVencidosJob(EnCadaDespacho despachos) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new SuprimirVencidosCommand(), cancellationToken);
}
