using ElGestorPortal.Application.Acceso;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Acceso;

internal static class RegistroDeLlaves
{
    /// <summary>Llaves de acceso: siempre con dueño verificado y guardadas en el dispositivo, que así dice quién entra.</summary>
    public static IServiceCollection AddLlaves(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<IPasskeyHandler<Cuenta>, PasskeyHandler<Cuenta>>();
        services.AddScoped<ILlavesDeAcceso, LlavesDeAcceso>();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.ServerDomain = configuration["Acceso:DominioDeLlaves"] is { Length: > 0 } dominio ? dominio : null;
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
            o.ValidateOrigin = c => ValueTask.FromResult(EsDeAqui(c));
        });
        return services;
    }

    // El de serie mira la cabecera Origin, que nuestras páginas no mandan (Referrer-Policy: no-referrer).
    private static bool EsDeAqui(PasskeyOriginValidationContext c) =>
        !c.CrossOrigin && Uri.TryCreate(c.Origin, UriKind.Absolute, out var origen)
        && Uri.TryCreate($"{c.HttpContext.Request.Scheme}://{c.HttpContext.Request.Host}", UriKind.Absolute, out var aqui)
        && Uri.Compare(origen, aqui, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
