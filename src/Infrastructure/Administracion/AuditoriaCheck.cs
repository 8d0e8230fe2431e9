using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>Nada lleva un minuto sin sellar.</summary>
internal sealed class AuditoriaCheck(IEnvioAislado envio, SelladorDeAuditoria sellador, TimeProvider reloj) : IHealthCheck
{
    private static readonly TimeSpan Plazo = TimeSpan.FromSeconds(60);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (reloj.Ahora() - sellador.Comienzo <= Plazo) return HealthCheckResult.Healthy();

        foreach (var despacho in await envio.EnviarComoAsync(Identidad.Sistema(Guid.Empty), new ListarDespachosQuery(), cancellationToken))
            if (await envio.EnviarComoAsync(Identidad.Sistema(despacho), new ObtenerSinSellarQuery(), cancellationToken) is { } desde && reloj.Ahora() - desde > Plazo)
                return HealthCheckResult.Unhealthy();

        return HealthCheckResult.Healthy();
    }
}
