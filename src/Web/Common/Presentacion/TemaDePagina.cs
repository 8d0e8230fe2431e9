namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Tema elegido con el botón de la cabecera. Lo pone el servidor en la página: así no hay destello al cargar.</summary>
public static class TemaDePagina
{
    public const string Cookie = "tema";

    /// <summary><c>light</c>, <c>dark</c> o nada: sin elección manda el sistema (lo mira <c>tema.js</c> antes de pintar).</summary>
    public static string? Elegido(HttpRequest peticion) => peticion.Cookies[Cookie] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => null,
    };
}
