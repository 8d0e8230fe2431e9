namespace ElGestorPortal.Web.Common.Seguridad;

/// <summary>Metadato de un punto de acceso ajeno (panel de trabajos, Swagger) que necesita una CSP propia, lo más estrecha que funciona.</summary>
internal sealed record PoliticaDeContenido(string Valor)
{
    /// <summary>Todo de casa, y además atributos <c>style</c>: los ponen sus gráficos y sus plantillas, y no admiten nonce. Ni guiones ni hojas en línea.</summary>
    public static readonly PoliticaDeContenido ConEstilosEnLinea = new(
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    /// <summary>Después de autorizar: quien no entra recibe la página de error con la política de todos.</summary>
    public static Task Aplicar(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PoliticaDeContenido>() is { } propia) http.Response.Headers.ContentSecurityPolicy = propia.Valor;
        return next(http);
    }
}
