using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ElGestorPortal.Web.Common;

/// <summary>Un fichero que se escribe directamente en la respuesta. Si falla a medias se corta la conexión: quien lo recibe sabe que no está entero.</summary>
internal sealed class FicheroResult(FicheroDto fichero) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        Descargas.ComoAdjunto(http, fichero.Nombre);
        http.Response.ContentType = fichero.TipoMime;
        return fichero.EscribirEn(http.Response.Body, http.RequestAborted);
    }
}

/// <summary>Cómo sale un documento: adjunto (RFC 6266) o, solo PDF e imágenes, para mirarlo en un marco sin permisos.</summary>
internal static class Descargas
{
    private static readonly HashSet<string> Mirables = ["application/pdf", "image/jpeg", "image/png"];

    /// <summary>Se puede enseñar dentro del navegador.</summary>
    public static bool EsMirable(string tipoMime) => Mirables.Contains(tipoMime);

    public static IActionResult Enviar(this ControllerBase controlador, DescargaDto descarga, bool vista) => Preparar(controlador.HttpContext, descarga, vista);

    /// <summary>Cabeceras de lo que baja siempre a un fichero; lo que tarde depende de quien lo pide, no del portal.</summary>
    public static void ComoAdjunto(HttpContext http, string nombre)
    {
        var disposicion = new ContentDispositionHeaderValue("attachment");
        disposicion.SetHttpFileName(nombre);
        http.Response.Headers.ContentDisposition = disposicion.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
    }

    public static IActionResult Preparar(HttpContext http, DescargaDto descarga, bool vista)
    {
        var cabeceras = http.Response.Headers;
        cabeceras.CacheControl = "private, no-store";
        cabeceras.XContentTypeOptions = "nosniff";
        // Lo que tarde en bajar depende de quien lo pide, no del portal.
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();

        // Solo lo que no puede ejecutar nada se enseña dentro; el resto baja siempre como adjunto.
        var dentro = vista && Mirables.Contains(descarga.TipoMime);
        cabeceras.ContentSecurityPolicy = $"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors {(dentro ? "'self'" : "'none'")}; sandbox";
        var disposicion = new ContentDispositionHeaderValue(dentro ? "inline" : "attachment");
        disposicion.SetHttpFileName(descarga.Nombre);
        cabeceras.ContentDisposition = disposicion.ToString();

        return new FileStreamResult(descarga.Flujo, dentro || Mirables.Contains(descarga.TipoMime) ? descarga.TipoMime : "application/octet-stream")
        {
            EnableRangeProcessing = true,
            EntityTag = new EntityTagHeaderValue($"\"{descarga.Sha256}\""),
        };
    }
}
