using ElGestorPortal.Application.Documentos;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ElGestorPortal.Web.Common;

/// <summary>Cómo sale un documento: adjunto (RFC 6266) o, solo PDF e imágenes, para mirarlo en un marco sin permisos.</summary>
internal static class Descargas
{
    private static readonly HashSet<string> Mirables = ["application/pdf", "image/jpeg", "image/png"];

    public static IActionResult Enviar(this ControllerBase controlador, DescargaDto descarga, bool vista) => Preparar(controlador.HttpContext, descarga, vista);

    public static IActionResult Preparar(HttpContext http, DescargaDto descarga, bool vista)
    {
        var cabeceras = http.Response.Headers;
        cabeceras.CacheControl = "private, no-store";
        cabeceras.XContentTypeOptions = "nosniff";
        cabeceras.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

        // Lo que tarde en bajar depende de quien lo pide, no del portal.
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();

        // Solo lo que no puede ejecutar nada se enseña dentro; el resto baja siempre como adjunto.
        var dentro = vista && Mirables.Contains(descarga.TipoMime);
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
