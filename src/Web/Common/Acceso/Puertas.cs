using ElGestorPortal.Application.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>Una puerta por camino, las dos primeras sobre la misma tabla de sesiones.</summary>
public static class Puertas
{
    /// <summary>Cookie, para las páginas.</summary>
    public const string Paginas = "Portal";

    /// <summary>Token, para <c>/api</c>; la cookie allí no vale, así que no hay CSRF.</summary>
    public const string Api = "Bearer";

    /// <summary>Credencial del agente, para <c>/puente</c>.</summary>
    public const string Puente = "Agente";

    private const string Selector = "Puerta";

    /// <summary>Autenticación por la puerta que toca y, salvo que se diga otra cosa, nadie pasa sin entrar.</summary>
    public static IServiceCollection AddPuertasDeAcceso(this IServiceCollection services, IHostEnvironment entorno)
    {
        services.AddSingleton<GalletaDeSesion>();
        services.AddAuthentication(Selector)
            .AddPolicyScheme(Selector, null, o => o.ForwardDefaultSelector = c => Elegir(c.Request.Path))
            .AddScheme<AuthenticationSchemeOptions, PuertaDePaginas>(Paginas, null)
            .AddScheme<AuthenticationSchemeOptions, PuertaDeApi>(Api, null)
            .AddScheme<AuthenticationSchemeOptions, PuertaDelPuente>(Puente, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = entorno.IsDevelopment() ? "portal-formularios" : "__Host-formularios";
            o.Cookie.SecurePolicy = entorno.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            o.Cookie.SameSite = SameSiteMode.Strict;
        });

        // Una propiedad repetida no puede decir una cosa al que valida y otra al que ejecuta.
        services.Configure<JsonOptions>(o =>
        {
            o.JsonSerializerOptions.AllowDuplicateProperties = false;
            o.JsonSerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        });
        return services;
    }

    internal static string Elegir(PathString ruta) =>
        ruta.StartsWithSegments("/api") ? Api : ruta.StartsWithSegments("/puente") ? Puente : Paginas;

    internal static AuthenticationTicket Billete(Identidad identidad, string esquema)
    {
        var quien = new System.Security.Claims.ClaimsIdentity(esquema);
        quien.AddClaim(new(System.Security.Claims.ClaimTypes.NameIdentifier, (identidad.UsuarioId ?? identidad.AgenteId)?.ToString() ?? ""));
        quien.AddClaim(new(System.Security.Claims.ClaimTypes.Name, identidad.Nombre));
        quien.AddClaim(new("despacho", identidad.DespachoId.ToString()));
        if (identidad.SesionId is { } sesion) quien.AddClaim(new("sesion", sesion.ToString()));
        return new(new System.Security.Claims.ClaimsPrincipal(quien), esquema);
    }
}
