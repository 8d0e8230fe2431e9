using ElGestorPortal.Application;
using ElGestorPortal.Infrastructure;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Los servicios del portal, sin la web: migraciones, modelo y casos de uso.</summary>
internal static class Portal
{
    public static async Task<ServiceProvider> CrearAsync(string carpeta, string motor, string conexion, TimeProvider? reloj = null)
    {
        Directory.CreateDirectory(carpeta);
        var configuracion = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Portal:Datos"] = carpeta,
            ["Portal:BaseDatos"] = motor,
            ["ConnectionStrings:Portal"] = conexion,
        }).Build();
        var servicios = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuracion).AddApplication().AddInfrastructure(configuracion, carpeta);
        if (reloj is not null) servicios.AddSingleton(reloj);
        var portal = servicios.BuildServiceProvider();
        await Migrador.MigrarAsync(portal, CancellationToken.None);
        return portal;
    }

    /// <summary>Las tablas del modelo, por el tipo de su entidad.</summary>
    public static async Task<Dictionary<Type, Tabla>> TablasAsync(IServiceProvider portal)
    {
        await using var ambito = portal.CreateAsyncScope();
        return ambito.ServiceProvider.GetRequiredService<PortalDbContext>().Model.GetEntityTypes()
            .Where(t => t.GetTableName() is not null && !t.IsOwned() && t.GetProperties().All(p => p.PropertyInfo is not null)).ToDictionary(t => t.ClrType, t => new Tabla(t));
    }

    public static string ConexionSqlite(string carpeta) => $"Data Source={Path.Combine(carpeta, "portal.db")}";
}
