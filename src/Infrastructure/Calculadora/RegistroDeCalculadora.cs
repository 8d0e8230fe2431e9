using ElGestorPortal.Application.Calculadora;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Calculadora;

internal static class RegistroDeCalculadora
{
    public static void AddCalculadora(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<OpcionesDeCalculadora>(configuration.GetSection(OpcionesDeCalculadora.Seccion));
        services.AddSingleton<IAlmacenDeFilas, AlmacenDeFilas>();
        services.AddSingleton<IDescargaDeOrdenes>(_ => new DescargaDelBoe());
    }
}
