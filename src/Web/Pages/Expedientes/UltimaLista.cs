using Microsoft.AspNetCore.WebUtilities;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>
/// La última lista de expedientes que se miró, para que la ficha vuelva a ella: en una galleta que dura lo que el navegador abierto. En la
/// dirección de la ficha no podría ir, que lleva a menudo un nombre o un NIF; y la procedencia no se envía.
/// </summary>
internal static class UltimaLista
{
    private const string Galleta = "lista-expedientes";
    private const int Maximo = 1_000;

    public static void Recordar(HttpContext http)
    {
        var consulta = VistasDeExpedientes.Canonica(http.Request.Query);
        var opciones = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = $"{http.Request.PathBase}{FiltrosDeExpedientes.Ruta}" };
        if (consulta.Length is > 0 and <= Maximo) http.Response.Cookies.Append(Galleta, consulta, opciones);
        else if (http.Request.Cookies.ContainsKey(Galleta)) http.Response.Cookies.Delete(Galleta, opciones);
    }

    /// <summary>Se vuelve a escribir desde los filtros que la lista entiende: lo que alguien haya puesto en la galleta no llega a la página.</summary>
    public static string Direccion(HttpRequest peticion)
    {
        if (peticion.Cookies[Galleta] is not { Length: > 0 and <= Maximo } guardada) return FiltrosDeExpedientes.Ruta;

        var consulta = VistasDeExpedientes.Canonica(new QueryCollection(QueryHelpers.ParseQuery(guardada)));
        return consulta.Length == 0 ? FiltrosDeExpedientes.Ruta : $"{FiltrosDeExpedientes.Ruta}?{consulta}";
    }
}
