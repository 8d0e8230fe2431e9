using System.Diagnostics;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Registros;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ElGestorPortal.Web.Common.Medidas;

/// <summary>OpenTelemetry. Sin <c>Portal:Telemetria:Otlp</c> ni <c>Portal:Metricas:Red</c> no se mide nada; las trazas solo se hacen si hay adónde enviarlas.</summary>
internal static class Medidas
{
    private const string Servicio = "portal-del-despacho";

    public static void AddMedidas(this WebApplicationBuilder builder)
    {
        var otlp = builder.Configuration[OpcionesDeOperacion.Otlp] is { Length: > 0 } direccion ? new Uri(direccion) : null;
        var prometheus = Redes.De(builder.Configuration, OpcionesDeOperacion.RedDeMetricas).Hay;
        if (otlp is null && !prometheus) return;

        var telemetria = builder.Services.AddOpenTelemetry().ConfigureResource(r => r.AddService(Servicio, serviceVersion: typeof(Medidas).Assembly.GetName().Version?.ToString()));
        telemetria.WithMetrics(m =>
        {
            m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(Telemetria.Nombre);
            if (prometheus) m.AddPrometheusExporter();
            if (otlp is not null) m.AddOtlpExporter(o => o.Endpoint = otlp);
        });
        if (otlp is null) return;

        telemetria.WithTracing(t => t
            .AddAspNetCoreInstrumentation(o =>
            {
                o.RecordException = false;
                o.Filter = http => !http.Request.Path.StartsWithSegments("/salud") && !http.Request.Path.StartsWithSegments("/metrics");
                o.EnrichWithHttpResponse = (traza, respuesta) => traza.SetTag("url.path", RegistroDePeticiones.Plantilla(respuesta.HttpContext));
            })
            .AddSource(Telemetria.Nombre)
            .AddProcessor<SinConsultas>()
            .AddOtlpExporter(o => o.Endpoint = otlp));
    }

    /// <summary><c>/metrics</c>, solo para las redes de <c>Portal:Metricas:Red</c>; para las demás no existe.</summary>
    public static void UseMetricas(this WebApplication app)
    {
        var redes = Redes.De(app.Configuration, OpcionesDeOperacion.RedDeMetricas);
        if (redes.Hay) app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics" && EsDeDentro(http, redes));
        app.Map("/metrics", resto => resto.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));
    }

    /// <summary>Lo que llega por un proxy que no es de confianza trae la dirección del proxy, no la suya: fuera.</summary>
    private static bool EsDeDentro(HttpContext http, Redes redes) =>
        redes.Contiene(http.Connection.RemoteIpAddress) && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
}

/// <summary>La consulta de la dirección no sale en ninguna traza, ni siquiera con sus valores tapados.</summary>
internal sealed class SinConsultas : BaseProcessor<Activity>
{
    private static readonly string[] Etiquetas = ["url.query", "url.full", "http.target", "http.url"];

    public override void OnEnd(Activity data)
    {
        foreach (var etiqueta in Etiquetas) data.SetTag(etiqueta, null);
    }
}
