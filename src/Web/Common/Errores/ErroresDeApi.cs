using Microsoft.AspNetCore.Diagnostics;

namespace ElGestorPortal.Web.Common.Errores;

/// <summary>En la API y el puente, cualquier final se cuenta en problem+json (RFC 9457) con su <c>codigo</c>.</summary>
internal sealed class ErroresDeApi : IExceptionHandler
{
    public static bool EsDeApi(HttpContext http)
    {
        // Al tratar una excepción la ruta ya es la de la página de error: la pedida está aparte.
        var ruta = http.Features.Get<IExceptionHandlerPathFeature>()?.Path is { } pedida ? new PathString(pedida) : http.Request.Path;
        return ruta.StartsWithSegments("/api") || ruta.StartsWithSegments("/puente");
    }

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!EsDeApi(httpContext)) return false;

        await (Problema.De(exception) ?? Problema.DelEstado(StatusCodes.Status500InternalServerError)).EscribirAsync(httpContext);
        return true;
    }

    /// <summary>Los finales sin cuerpo que pone el propio servidor (sesión, ruta, método): los mismos problem+json, o la página de error.</summary>
    public static async Task EscribirSinCuerpo(StatusCodeContext contexto)
    {
        var http = contexto.HttpContext;
        if (EsDeApi(http)) await Problema.DelEstado(http.Response.StatusCode).EscribirAsync(http);
        else await PaginaDeError(contexto);
    }

    /// <summary>La página de error se pide de nuevo por dentro: conserva el código y no cambia la dirección.</summary>
    private static async Task PaginaDeError(StatusCodeContext contexto)
    {
        var http = contexto.HttpContext;
        var (ruta, consulta, punto) = (http.Request.Path, http.Request.QueryString, http.GetEndpoint());
        http.Request.Path = $"/error/{http.Response.StatusCode}";
        http.Request.QueryString = QueryString.Empty;
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        try
        {
            await contexto.Next(http);
        }
        finally
        {
            (http.Request.Path, http.Request.QueryString) = (ruta, consulta);
            http.SetEndpoint(punto);
        }
    }
}
