using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ElGestorPortal.Web.Common.Salud;

/// <summary><c>/salud/viva</c> y <c>/salud/lista</c>: una palabra, sin detalle y sin entrar. Van antes que https y que el despacho: las pregunta una máquina.</summary>
internal static class Salud
{
    public static void UseSalud(this WebApplication app)
    {
        app.UseHealthChecks("/salud/viva", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Escribir });
        app.UseHealthChecks("/salud/lista", new HealthCheckOptions
        {
            ResponseWriter = Escribir,
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
        });
    }

    private static Task Escribir(HttpContext http, HealthReport informe)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(informe.Status switch
        {
            HealthStatus.Healthy => "ok",
            HealthStatus.Degraded => "cargando-demo",
            _ => "no-disponible",
        });
    }
}
