using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Acceso;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure;

public static class DependencyInjection
{
    /// <summary>Persistencia, almacén, outbox y los adaptadores de cada puerto, según <c>Portal:*</c>.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PuertaDeEscritura>();
        services.AddScoped<DespachoInterceptor>();
        services.AddScoped<OutboxInterceptor>();
        services.AddScoped<TimbreDelOutbox>();
        services.AddScoped<DespacharOutboxJob>();
        services.AddScoped<IUnidadDeTrabajo, UnidadDeTrabajo>();

        if (configuration["Portal:BaseDatos"] == "postgresql")
            services.AddPortalDb<PostgresPortalDbContext>(o => o.UseNpgsql(configuration.GetConnectionString("Portal")));
        else
            services.AddPortalDb<SqlitePortalDbContext>(o => o.UseSqlite(configuration.GetConnectionString("Portal")).AddInterceptors(new SqliteInterceptor()));

        services.AddAcceso(configuration);
        return services;
    }

    private static void AddPortalDb<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> proveedor) where T : PortalDbContext
    {
        services.AddDbContext<T>((sp, options) =>
        {
            proveedor(options);
            options.AddInterceptors(sp.GetRequiredService<DespachoInterceptor>(), sp.GetRequiredService<OutboxInterceptor>());
        });
        services.AddScoped<PortalDbContext>(sp => sp.GetRequiredService<T>());
        services.AddScoped<IPortalDb>(sp => sp.GetRequiredService<T>());
    }
}
