namespace ElGestorPortal.Web.Common.Seguridad;

/// <summary>Metadato de un punto de acceso ajeno (panel de trabajos, Swagger) que necesita una CSP propia, lo más estrecha que funciona.</summary>
internal sealed record PoliticaDeContenido(string Valor)
{
    /// <summary>Del panel de trabajos: la hoja en línea es de sus gráficos.</summary>
    public static readonly PoliticaDeContenido DelPanel = ConHoja("sha256-z7zcnw/4WalZqx+PrNaRnoeLz/G9WXuFqV1WCJ129sg=");

    /// <summary>De Swagger.</summary>
    public static readonly PoliticaDeContenido DeSwagger = ConHoja("sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w=");

    /// <summary>
    /// Todo de casa, ningún guion en línea, atributos <c>style</c> (no admiten nonce ni huella) y una sola hoja en línea, por su huella:
    /// si una versión nueva la cambia, lo dice la prueba del navegador.
    /// </summary>
    private static PoliticaDeContenido ConHoja(string huella) => new(
        $"default-src 'none'; script-src 'self'; style-src 'self' '{huella}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    /// <summary>Después de autorizar: quien no entra recibe la página de error con la política de todos.</summary>
    public static Task Aplicar(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PoliticaDeContenido>() is { } propia) http.Response.Headers.ContentSecurityPolicy = propia.Valor;
        return next(http);
    }
}
