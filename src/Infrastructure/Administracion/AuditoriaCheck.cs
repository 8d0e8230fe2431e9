using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>Nada lleva un minuto sin sellar.</summary>
internal sealed class AuditoriaCheck(IEnvioAislado envio, TimeProvider reloj) : IHealthCheck
{
    private static readonly TimeSpan Plazo = TimeSpan.FromSeconds(60);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var sueltas = await envio.EnviarComoAsync(Identidad.Sistema(Guid.Empty), new ListarSinSellarQuery(), cancellationToken);
        return sueltas.Any(s => reloj.Ahora() - s.Desde > Plazo) ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
    }
}
