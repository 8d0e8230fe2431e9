using ElGestorPortal.Application.Common;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Common.Jobs;

internal static class RegistroDeTrabajos
{
    private const int Hilos = 4;

    /// <summary>Lo terminado se olvida pronto: el outbox corre cada minuto.</summary>
    private static readonly TimeSpan Recuerdo = TimeSpan.FromHours(6);

    public static IServiceCollection AddTrabajos(this IServiceCollection services, OpcionesDelPortal opciones, string? conexion)
    {
        if (opciones.Rol.ToLowerInvariant() is not ("web" or "trabajos" or "todo"))
            throw new InvalidOperationException($"Portal:Rol es web, trabajos o todo, y no «{opciones.Rol}».");
        if (!opciones.TieneCola) return services;

        // Se registra aquí y no con UseStorage, que lo deja además en una variable global: en las pruebas hay varios portales por proceso.
        services.AddSingleton<JobStorage>(_ => opciones.EsPostgres ? EnPostgres(conexion!) : EnMemoria());
        services.AddHangfire((sp, hangfire) => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorage(sp.GetRequiredService<JobStorage>())
            .WithJobExpirationTimeout(Recuerdo));
        if (!opciones.EjecutaTrabajos) return services;

        services.AddHostedService<ProgramadorDeTareas>();
        services.AddHangfireServer(o => o.WorkerCount = Hilos);
        return services;
    }

    private static InMemoryStorage EnMemoria() => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = Recuerdo });

    private static PostgreSqlStorage EnPostgres(string conexion)
    {
        var ajustes = new PostgreSqlStorageOptions { SchemaName = "hangfire", PrepareSchemaIfNecessary = true, UseSlidingInvisibilityTimeout = true, EnableLongPolling = true };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(conexion, ajustes), ajustes);
    }
}
