using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common.Despachos;

namespace ElGestorPortal.Web.Common.Presentacion;

internal static class RutaDeMarca
{
    private static readonly byte[] FirmaPng = [0x89, 0x50, 0x4E, 0x47];

    public static void MapMarca(this IEndpointRouteBuilder rutas)
    {
        rutas.MapGet("/marca/{slug}.css", HojaAsync).AllowAnonymous().ExcludeFromDescription();
        rutas.MapGet("/marca/{slug}/logotipo", LogotipoAsync).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Los colores del despacho, como variables. Es pública y se guarda unos minutos.</summary>
    private static async Task<IResult> HojaAsync(string slug, HttpContext http, DespachosConocidos despachos)
    {
        var despacho = await despachos.BuscarAsync(null, slug, http.RequestAborted);
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Text(HojaDeMarca.Generar(despacho?.Marca.Color ?? ""), "text/css; charset=utf-8");
    }

    /// <summary>El logotipo: PNG o JPEG, que es lo que la orden que lo pone admite.</summary>
    private static async Task<IResult> LogotipoAsync(string slug, HttpContext http, DespachosConocidos despachos, IAlmacenDeContenido almacen)
    {
        var despacho = await despachos.BuscarAsync(null, slug, http.RequestAborted);
        if (despacho?.Marca.LogoSha256 is not { } huella || almacen.Abrir(despacho.Id, huella) is not { } flujo) return Results.NotFound();

        var firma = new byte[FirmaPng.Length];
        await flujo.ReadExactlyAsync(firma, http.RequestAborted);
        flujo.Position = 0;
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Stream(flujo, firma.AsSpan().SequenceEqual(FirmaPng) ? "image/png" : "image/jpeg");
    }
}
