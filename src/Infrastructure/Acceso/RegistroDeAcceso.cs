using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Correo;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ElGestorPortal.Infrastructure.Acceso;

internal static class RegistroDeAcceso
{
    /// <summary>Recomendación de OWASP para PBKDF2 con HMAC-SHA512.</summary>
    private const int Iteraciones = 210_000;

    /// <summary>Identity (solo almacén, hash y códigos), límites, uso de sesiones y correo.</summary>
    public static IServiceCollection AddAcceso(this IServiceCollection services, IConfiguration configuration, string datos)
    {
        services.AddSingleton<ILookupNormalizer, PliegueDeNombres>();
        services.AddIdentityCore<Cuenta>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            o.User.AllowedUserNameCharacters = "";
        }).AddUserStore<AlmacenDeCuentas>().AddTokenProvider<ProveedorTotp>(TokenOptions.DefaultAuthenticatorProvider);

        // Las reglas de contraseña son las de la aplicación, que las explica.
        services.RemoveAll<IPasswordValidator<Cuenta>>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = Iteraciones);
        services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Cuenta>, PasswordHasher<Cuenta>>());

        services.AddSingleton<CifradorDeContrasenas>();
        services.AddScoped<ICredenciales, Credenciales>();
        services.AddLlaves(configuration);
        services.AddSingleton<ILimiteDeIntentos, LimiteDeIntentosEnMemoria>();
        services.AddSingleton<UsoDeSesiones>();
        services.AddSingleton<IUsoDeSesiones>(sp => sp.GetRequiredService<UsoDeSesiones>());
        services.AddHostedService(sp => sp.GetRequiredService<UsoDeSesiones>());
        services.AddSingleton(sp => new OpcionesDeAcceso
        {
            SegundoFactorDeOperadores = sp.GetService<IHostEnvironment>()?.IsDevelopment() != true,
            SegundoFactorObligatorio = configuration.GetValue("Acceso:SegundoFactorObligatorio", sp.GetService<IHostEnvironment>()?.IsDevelopment() != true),
        });

        services.Configure<CorreoOptions>(configuration.GetSection("Correo"));
        if (string.IsNullOrEmpty(configuration["Correo:Servidor"])) services.AddSingleton<ICorreo>(sp => ActivatorUtilities.CreateInstance<CorreoDeMuestra>(sp, Path.Combine(datos, "correo")));
        else services.AddSingleton<ICorreo, CorreoSmtp>();
        return services;
    }
}
