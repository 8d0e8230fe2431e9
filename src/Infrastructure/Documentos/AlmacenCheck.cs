using ElGestorPortal.Application.Documentos;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ElGestorPortal.Infrastructure.Documentos;

/// <summary>El almacén de contenidos admite escrituras.</summary>
internal sealed class AlmacenCheck(IAlmacenDeContenido almacen) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await almacen.ComprobarAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
