using ElGestorPortal.Web.Common.Errores;
using Microsoft.AspNetCore.HttpsPolicy;

namespace ElGestorPortal.Web.Common.Limites;

/// <summary>Fuera de Development, solo https: una página se manda a https; una llamada de la API o del puente, que ya ha enseñado su credencial, se rechaza.</summary>
internal static class SoloHttps
{
    private static readonly TimeSpan Memoria = TimeSpan.FromDays(365);

    public static void AddSoloHttps(this IServiceCollection services, int puerto)
    {
        services.Configure<HstsOptions>(o => o.MaxAge = Memoria);
        services.AddHttpsRedirection(o => (o.HttpsPort, o.RedirectStatusCode) = (puerto, StatusCodes.Status308PermanentRedirect));
    }

    public static void UseSoloHttps(this WebApplication app)
    {
        app.UseHsts();
        app.Use((http, next) => http.Request.IsHttps || !ErroresDeApi.EsDeApi(http) ? next(http) : HaceFalta.EscribirAsync(http));
        app.UseHttpsRedirection();
    }

    private static readonly Problema HaceFalta = new(StatusCodes.Status403Forbidden, "https-requerido", "Esta dirección solo se atiende por https.");
}
