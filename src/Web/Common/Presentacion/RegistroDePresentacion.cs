using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ElGestorPortal.Web.Common.Presentacion;

public static class RegistroDePresentacion
{
    public static IServiceCollection AddPresentacion(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IProveedorDeMarco, MarcoDeMuestra>();
        return services;
    }
}
