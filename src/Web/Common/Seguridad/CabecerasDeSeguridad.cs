namespace ElGestorPortal.Web.Common.Seguridad;

/// <summary>Cabeceras de toda respuesta. La CSP no admite nada en línea; lo personal no se guarda en ninguna caché.</summary>
internal sealed class CabecerasDeSeguridad(RequestDelegate next)
{
    private const string Csp =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var cabeceras = http.Response.Headers;
            if (cabeceras.ContentSecurityPolicy.Count == 0) cabeceras.ContentSecurityPolicy = Csp;
            cabeceras.XContentTypeOptions = "nosniff";
            cabeceras["Referrer-Policy"] = "no-referrer";
            cabeceras["Cross-Origin-Opener-Policy"] = "same-origin";
            cabeceras["Cross-Origin-Resource-Policy"] = "same-origin";
            cabeceras["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";

            // Los recursos llevan su propia caché; todo lo demás es de quien lo pide.
            if (cabeceras.CacheControl.Count == 0) cabeceras.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
