using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Errores;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>Quien tiene textos legales por aceptar no sigue por ninguna de las dos puertas: las páginas lo llevan a leerlos y la API lo dice con su código.</summary>
internal static class PuertaDeAceptacion
{
    public const string Ruta = "/legal/aceptar";

    /// <summary>Lo que sigue abierto: leerlos y aceptarlos, entrar y salir, y los recursos de las páginas.</summary>
    private static readonly PathString[] Abiertas = ["/legal", "/acceso", "/api/v1/legal", "/api/v1/acceso", "/error", "/marca", "/lib", "/css", "/js", "/favicon.svg"];

    public static async Task Exigir(HttpContext http, RequestDelegate next)
    {
        if (!http.RequestServices.GetRequiredService<IUsuarioActual>().Identidad.DebeAceptar || Abiertas.Any(a => http.Request.Path.StartsWithSegments(a)))
        {
            await next(http);
            return;
        }

        if (http.Request.Path.StartsWithSegments("/api"))
        {
            await new Problema(StatusCodes.Status403Forbidden, "aceptacion-pendiente", $"La gestoría ha publicado textos que hay que aceptar antes de seguir. Entre en el portal y acéptelos en {Ruta}.").EscribirAsync(http);
            return;
        }

        var volver = HttpMethods.IsGet(http.Request.Method) && http.Request.Path.Value is { Length: > 1 } ruta ? $"?volver={Uri.EscapeDataString(ruta)}" : "";
        var url = http.Request.PathBase + Ruta + volver;
        if (http.Request.Headers.ContainsKey("HX-Request"))
        {
            http.Response.Headers["HX-Redirect"] = url;
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        http.Response.Redirect(url);
    }
}
