using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace ElGestorPortal.Web.Tests.Common.Medidas;

public sealed class MedidasTests : PruebaDeOperacion
{
    private static readonly (string, string) DesdeDentro = ("X-Prueba-Desde", "10.0.0.9");

    [Test]
    public async Task Sin_red_de_metricas_no_hay_metricas()
    {
        var http = await Abrir();

        Assert.That((await Pedir(http, "/metrics", DesdeDentro)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Las_metricas_se_leen_desde_su_red_y_para_los_demas_no_existen()
    {
        var http = await Abrir(("Portal:Metricas:Red", "10.0.0.0/24"));
        await Pedir(http, "/api/v1/expedientes?texto=secreto", ("X-Prueba-Como", "cliente"));

        using var dentro = await Pedir(http, "/metrics", DesdeDentro);
        using var fuera = await Pedir(http, "/metrics", ("X-Prueba-Desde", "203.0.113.7"));
        using var porUnProxy = await Pedir(http, "/metrics", DesdeDentro, ("X-Forwarded-For", "203.0.113.7"));

        Assert.That(await dentro.Content.ReadAsStringAsync(), Does.Contain("http_server_request_duration").And.Contain("ListarExpedientesQuery").And.Not.Contain("secreto"));
        Assert.That(new[] { fuera.StatusCode, porUnProxy.StatusCode }, Is.All.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Lo_que_se_busca_no_sale_en_ninguna_traza()
    {
        var trazas = new Recogidas();
        var http = await Abrir("Development", s => s.ConfigureOpenTelemetryTracerProvider(t => t.AddProcessor(trazas)), ("Portal:Telemetria:Otlp", "http://localhost:9"));

        await Pedir(http, "/api/v1/expedientes?nif=12345678Z&87654321X", ("X-Prueba-Como", "cliente"));
        await Pedir(http, "/api/v1/expedientes/12345678Z", ("X-Prueba-Como", "cliente"));

        Assert.That(trazas.Todas.Select(t => t.DisplayName), Does.Contain("GET api/v1/expedientes").And.Contain("ListarExpedientesQuery"));
        Assert.That(trazas.Todas.SelectMany(t => t.TagObjects.Select(e => $"{e.Key}={e.Value}").Append(t.DisplayName)),
            Has.None.Contains("12345678Z").And.None.Contains("87654321X").And.None.Contains("url.query"));
    }

    /// <summary>Después del que limpia, como el que las envía.</summary>
    private sealed class Recogidas : BaseProcessor<Activity>
    {
        public ConcurrentQueue<Activity> Todas { get; } = new();

        public override void OnEnd(Activity data) => Todas.Enqueue(data);
    }
}
