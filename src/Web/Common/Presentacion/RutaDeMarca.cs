using ElGestorPortal.Web.Common.Despachos;

namespace ElGestorPortal.Web.Common.Presentacion;

internal static class RutaDeMarca
{
    /// <summary><c>/marca/{slug}.css</c>: los colores del despacho, como variables. Es pública y se guarda unos minutos.</summary>
    public static void MapMarca(this IEndpointRouteBuilder rutas) => rutas.MapGet("/marca/{slug}.css", async (string slug, HttpContext http, DespachosConocidos despachos) =>
    {
        var despacho = await despachos.BuscarAsync(null, slug, http.RequestAborted);
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Text(HojaDeMarca.Generar(despacho?.Marca.Color ?? ""), "text/css; charset=utf-8");
    }).AllowAnonymous().ExcludeFromDescription();
}
