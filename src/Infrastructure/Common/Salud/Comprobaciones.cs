using System.Text;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ElGestorPortal.Infrastructure.Common.Salud;

internal static class Comprobaciones
{
    public static readonly TimeSpan Plazo = TimeSpan.FromSeconds(5);

    public static IHealthChecksBuilder AddComprobaciones(this IHealthChecksBuilder salud) => salud
        .AddCheck<BaseDeDatosCheck>("base-de-datos", timeout: Plazo)
        .AddCheck<ClavesCheck>("claves", timeout: Plazo);
}

/// <summary>La base de datos contesta.</summary>
internal sealed class BaseDeDatosCheck(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await db.Database.ExecuteSqlRawAsync("SELECT 1", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>Hay claves con las que cifrar y descifrar.</summary>
internal sealed class ClavesCheck(IDataProtectionProvider proteccion) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var protector = proteccion.CreateProtector("salud");
        var vuelta = protector.Unprotect(protector.Protect("salud"u8.ToArray()));
        return Task.FromResult(Encoding.UTF8.GetString(vuelta) == "salud" ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
