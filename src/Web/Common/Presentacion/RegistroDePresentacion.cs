using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ElGestorPortal.Web.Common.Presentacion;

public static class RegistroDePresentacion
{
    public static IServiceCollection AddPresentacion(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<OpcionesDeRetraso>().BindConfiguration(OpcionesDeRetraso.Seccion);
        services.AddScoped<AvisoDeRetraso>();
        services.AddScoped<IProveedorDeMarco, MarcoDeLaPeticion>();
        return services;
    }
}
