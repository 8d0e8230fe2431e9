using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Puente;

internal static class RegistroDelPuente
{
    public static IServiceCollection AddPuente(this IServiceCollection services, IConfiguration configuration, string datos)
    {
        services.AddSingleton<AvisoDeSalida>();
        services.AddSingleton<IAvisoDeSalida>(sp => sp.GetRequiredService<AvisoDeSalida>());
        services.AddScoped<ITimbre, TimbreDeSalida>();

        services.Configure<OpcionesDeCarpeta>(configuration.GetSection(OpcionesDeCarpeta.Seccion));
        services.AddSingleton(sp => new CarpetaCompartida(Path.GetFullPath(sp.GetRequiredService<IOptions<OpcionesDeCarpeta>>().Value.Raiz, Path.GetFullPath(datos))));
        services.AddSingleton<RaizDelPuente>();
        services.AddScoped<BuzonDeEntrada>();
        services.AddScoped<BuzonDeSalida>();
        services.AddScoped<IPortadorDeSalida, PortadorDeCarpeta>();
        return services;
    }

    /// <summary>El que mira las carpetas, en el proceso de los trabajos.</summary>
    public static IServiceCollection AddVigilante(this IServiceCollection services, OpcionesDelPortal opciones) =>
        opciones.EjecutaTrabajos ? services.AddHostedService<VigilanteDeCarpetas>() : services;
}
