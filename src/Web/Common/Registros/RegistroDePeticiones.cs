using ElGestorPortal.Application.Common;
using Microsoft.AspNetCore.StaticAssets;
using Serilog;
using Serilog.Events;

namespace ElGestorPortal.Web.Common.Registros;

/// <summary>
/// Una línea por petición: método, plantilla de la ruta, estado, milisegundos, traza y despacho. Nunca la consulta, el cuerpo,
/// la ruta tal como llegó ni quién es.
/// </summary>
internal static class RegistroDePeticiones
{
    private const string SinRuta = "(sin ruta)";

    public static void UseRegistroDePeticiones(this WebApplication app) => app.UseSerilogRequestLogging(o =>
    {
        o.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        o.MessageTemplate = "{Metodo} {Ruta} {Estado} en {Ms} ms";
        o.GetMessageTemplateProperties = (http, _, ms, estado) =>
        [
            new("Metodo", new ScalarValue(Metodo(http.Request.Method))),
            new("Ruta", new ScalarValue(Plantilla(http))),
            new("Estado", new ScalarValue(estado)),
            new("Ms", new ScalarValue(Math.Round(ms, 1))),
        ];
        o.GetLevel = (http, _, error) => error is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
            : EsRuido(http) ? LogEventLevel.Debug : LogEventLevel.Information;
        o.EnrichDiagnosticContext = (linea, http) =>
        {
            var despacho = http.RequestServices.GetRequiredService<IUsuarioActual>().DespachoId;
            if (despacho == Guid.Empty) return;
            linea.Set("DespachoId", despacho);
            if (Guid.TryParse(http.GetRouteValue("id") as string, out var objeto)) linea.Set("Objeto", objeto);
        };
    });

    /// <summary>Después de encontrar la ruta: si la petición falla, la página de error no debe tapar cuál era.</summary>
    public static Task Recordar(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<RutaPedida>() is null)
            http.Features.Set(new RutaPedida(http.GetEndpoint() is RouteEndpoint punto ? "/" + punto.RoutePattern.RawText?.TrimStart('/') : SinRuta));

        return next(http);
    }

    /// <summary>La plantilla de la ruta que se pidió, como <c>/expedientes/{id:guid}</c>.</summary>
    public static string Plantilla(HttpContext http) => http.Features.Get<RutaPedida>() switch
    {
        { } ruta => ruta.Plantilla,
        _ when http.Request.Path.StartsWithSegments("/salud") => "/salud",
        _ => SinRuta,
    };

    /// <summary>El método lo escribe quien llama: solo los que existen.</summary>
    private static string Metodo(string metodo) => Limites.Metodos.Admite(metodo) ? metodo : "OTRO";

    private static bool EsRuido(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/salud") || http.Request.Path.StartsWithSegments("/metrics") || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private sealed record RutaPedida(string Plantilla);
}
