using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>Cada noche sigue borrando los despachos cuya espera ya pasó.</summary>
[AutomaticRetry(Attempts = 3), DisableConcurrentExecution(60)]
public sealed class BorrarDespachosJob(EnCadaDespacho despachos) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new BorrarDespachoCommand(), cancellationToken);
}
