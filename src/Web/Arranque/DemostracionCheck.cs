using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ElGestorPortal.Web.Arranque;

/// <summary>Hasta que la demostración está cargada, el portal vive pero no está listo.</summary>
internal sealed class DemostracionCheck(Demostracion demostracion) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(demostracion.Cargada ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}
