using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Common.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Puente;

internal static class RegistroDelPuente
{
    public static IServiceCollection AddPuente(this IServiceCollection services)
    {
        services.AddSingleton<AvisoDeSalida>();
        services.AddSingleton<IAvisoDeSalida>(sp => sp.GetRequiredService<AvisoDeSalida>());
        services.AddScoped<ITimbre, TimbreDeSalida>();
        return services;
    }
}
