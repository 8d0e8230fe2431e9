using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Common.Informes;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Infrastructure.Acceso;
using ElGestorPortal.Infrastructure.Administracion;
using ElGestorPortal.Infrastructure.Calculadora;
using ElGestorPortal.Infrastructure.Common.Disco;
using ElGestorPortal.Infrastructure.Common.Formato;
using ElGestorPortal.Infrastructure.Common.Informes;
using ElGestorPortal.Infrastructure.Common.Jobs;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Common.Pdf;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Infrastructure.Common.Salud;
using ElGestorPortal.Infrastructure.Common.Seguridad;
using ElGestorPortal.Infrastructure.Documentos;
using ElGestorPortal.Infrastructure.Expedientes;
using ElGestorPortal.Infrastructure.Puente;
using ElGestorPortal.Infrastructure.Solicitudes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace ElGestorPortal.Infrastructure;

public static class DependencyInjection
{
    /// <summary>Persistencia, almacén, outbox y los adaptadores de cada puerto, según <c>Portal:*</c>.</summary>
    /// <param name="services">Servicios.</param>
    /// <param name="configuration">Configuración.</param>
    /// <param name="raiz">Carpeta de la que parten las rutas relativas.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration, string raiz)
    {
        var opciones = configuration.GetSection(OpcionesDelPortal.Seccion).Get<OpcionesDelPortal>() ?? new();
        var datos = Path.Combine(raiz, opciones.Datos);
        services.Configure<OpcionesDelPortal>(configuration.GetSection(OpcionesDelPortal.Seccion));

        services.AddSingleton(TimeProvider.System);
        services.AddPersistencia(opciones, configuration.GetConnectionString("Portal") ?? $"Data Source={Path.Combine(datos, "portal.db")}");
        services.AddDataProtection().SetApplicationName("ElGestorPortal").PersistKeysToDbContext<PortalDbContext>();
        services.AddSingleton<ICursores, Cursores>();

        services.AddScoped<DespacharOutboxJob>();
        services.AddScoped<EnCadaDespacho>();
        services.AddScoped<IDireccionesDelPortal, DireccionesDelPortal>();

        services.AddSingleton<IDiscoDuradero, DiscoDuradero>();
        services.AddSingleton<IAlmacenDeContenido>(sp => new AlmacenEnCarpeta(Path.Combine(datos, "blobs"), sp.GetRequiredService<IDiscoDuradero>()));
        services.AddSubidas(configuration, Path.Combine(datos, "blobs", "tmp"));
        services.AddSingleton<IContrasenasDeEnlace, ContrasenasDeEnlace>();
        services.AddSingleton<IHojaDeCalculo, HojaDeMiniExcel>();
        services.AddSingleton<ITextoConFormato, TextoConMarkdig>();
        services.AddSingleton<ILectorDeTabla, LectorDeTabla>();
        services.AddScoped<ITimbre, TimbreDeLotes>();
        services.AddScoped<ITimbre, TimbreDeRecalculo>();
        services.AddSingleton(_ => new FuentesPdf(Path.Combine(AppContext.BaseDirectory, "fuentes")));
        services.AddSingleton<IInformePdf, InformeEnPdf>();
        services.AddSingleton<RegistroDeDescargas>();
        services.AddSingleton<IRegistroDeDescargas>(sp => sp.GetRequiredService<RegistroDeDescargas>());
        services.AddHostedService(sp => sp.GetRequiredService<RegistroDeDescargas>());
        services.AddAuditoria(datos);
        services.AddPuente(configuration, datos);
        services.AddAcceso(configuration, datos);
        services.AddCalculadora(configuration);
        services.AddHealthChecks().AddComprobaciones().AddCheck<AlmacenCheck>("almacen", timeout: Comprobaciones.Plazo);
        return services;
    }

    /// <summary>Hangfire, según <c>Portal:Rol</c>: cola, panel y servidor. Las órdenes de consola no lo arrancan.</summary>
    public static IServiceCollection AddTrabajos(this IServiceCollection services, IConfiguration configuration)
    {
        var opciones = configuration.GetSection(OpcionesDelPortal.Seccion).Get<OpcionesDelPortal>() ?? new();
        return services.AddTrabajos(opciones, configuration.GetConnectionString("Portal")).AddVigilante(opciones).AddSellador(opciones);
    }

    private static void AddPersistencia(this IServiceCollection services, OpcionesDelPortal opciones, string conexion)
    {
        services.AddSingleton<PuertaDeEscritura>();
        services.AddSingleton<DespachoInterceptor>();
        services.AddSingleton<OutboxInterceptor>();
        services.AddScoped<ITimbre, TimbreDelOutbox>();
        services.AddScoped<IUnidadDeTrabajo, UnidadDeTrabajo>();
        services.AddScoped<ILecturaDirecta, LecturaDirecta>();
        services.AddScoped<IFilasDerivadas, FilasDerivadas>();

        services.AddSingleton<ConexionDirecta>(opciones.EsPostgres ? () => new NpgsqlConnection(conexion) : () => new SqliteConnection(conexion));
        if (opciones.EsPostgres)
        {
            services.AddPortalDb<PostgresPortalDbContext>(o => o.UseNpgsql(conexion));
            services.AddScoped<IIndiceDeExpedientes, IndicePostgres>();
        }
        else
        {
            services.AddPortalDb<SqlitePortalDbContext>(o => o.UseSqlite(conexion).AddInterceptors(new SqliteInterceptor()));
            services.AddScoped<IIndiceDeExpedientes, IndiceSqlite>();
        }
    }

    private static void AddPortalDb<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> proveedor) where T : PortalDbContext
    {
        services.AddDbContextPool<T>((sp, options) =>
        {
            proveedor(options);
            options.AddInterceptors(sp.GetRequiredService<DespachoInterceptor>(), sp.GetRequiredService<OutboxInterceptor>());
        });

        // No hay otra manera de tomarlo: cada ámbito lo recibe ya en nombre de su usuario, no del que lo devolvió a la reserva.
        var deLaReserva = services.Single(s => s.ServiceType == typeof(T)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Scoped(sp =>
        {
            var db = (T)deLaReserva(sp);
            db.EnNombreDe(sp.GetRequiredService<IUsuarioActual>());
            return db;
        }));
        services.AddScoped<PortalDbContext>(sp => sp.GetRequiredService<T>());
        services.AddScoped<IPortalDb>(sp => sp.GetRequiredService<T>());
    }
}
