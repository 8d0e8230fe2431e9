using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Salud;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Administracion;

internal static class RegistroDeAuditoria
{
    public static IServiceCollection AddAuditoria(this IServiceCollection services, string datos)
    {
        services.AddSingleton<ITestigoDeAuditoria>(_ => new TestigoEnFichero(Path.Combine(datos, "auditoria")));
        services.AddSingleton<SelladorDeAuditoria>();
        services.AddScoped<ITablasDeDespacho, TablasDeDespacho>();
        services.AddSingleton<RegistroDeAccesos>();
        services.AddSingleton<IRegistroDeAccesos>(sp => sp.GetRequiredService<RegistroDeAccesos>());
        services.AddHostedService(sp => sp.GetRequiredService<RegistroDeAccesos>());
        services.AddHealthChecks().AddCheck<AuditoriaCheck>("auditoria", timeout: Comprobaciones.Plazo);
        return services;
    }

    /// <summary>El que sella, en el proceso de los trabajos.</summary>
    public static IServiceCollection AddSellador(this IServiceCollection services, OpcionesDelPortal opciones) =>
        opciones.EjecutaTrabajos ? services.AddHostedService(sp => sp.GetRequiredService<SelladorDeAuditoria>()) : services;
}
