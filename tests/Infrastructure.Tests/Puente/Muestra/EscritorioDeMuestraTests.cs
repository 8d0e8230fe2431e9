using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using ElGestorPortal.Infrastructure.Puente.Muestra;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

internal sealed class EscritorioDeMuestraTests
{
    private readonly RelojSinEspera reloj = new();
    private PortalDeMentira portal = null!;
    private HttpClient http = null!;

    [SetUp]
    public void Preparar()
    {
        portal = new PortalDeMentira();
        http = new HttpClient(portal) { BaseAddress = new Uri("http://portal.example/") };
        reloj.Esperas.Clear();
    }

    [TearDown]
    public void Recoger()
    {
        http.Dispose();
        portal.Dispose();
    }

    [Test]
    public async Task Manda_toda_la_gestoria_en_lotes_que_caben()
    {
        var resumen = await Alimentar(expedientes: 120, lote: 200);
        Assert.That(portal.Lotes.Select(l => l.Count), Is.All.LessThanOrEqualTo(200));
        Assert.That(portal.Lotes.Sum(l => l.Count), Is.EqualTo(resumen.Elementos));
        Assert.That(resumen.PorResultado, Is.EqualTo(new Dictionary<string, int> { ["aplicado"] = resumen.Elementos }));
        Assert.That(resumen.Blobs, Is.EqualTo(portal.Blobs.Count).And.GreaterThan(100));
        Assert.That(resumen.Correcta);
        Assert.That(portal.Llamadas[0], Is.EqualTo("POST sesion"));
        Assert.That(portal.Llamadas[^1], Is.EqualTo("POST latido"));
        Assert.That(portal.Latido!["hora"].Texto(), Is.EqualTo("2026-11-24T09:45:00Z"));
    }

    [Test]
    public async Task Los_contenidos_llegan_antes_que_sus_documentos()
    {
        await Alimentar(expedientes: 80, lote: 20);
        Assert.That(portal.DocumentosSinContenido, Is.Empty);
    }

    [Test]
    public async Task Respeta_el_maximo_que_dice_el_portal()
    {
        portal.MaxLote = 30;
        await Alimentar(expedientes: 30, lote: 500);
        Assert.That(portal.Lotes.Max(l => l.Count), Is.LessThanOrEqualTo(30));
    }

    [Test]
    public async Task Tras_un_503_espera_y_vuelve_a_intentarlo()
    {
        portal.Fallar(() => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        portal.Fallar(() => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        var resumen = await Alimentar(expedientes: 25);
        Assert.That(resumen.Correcta);
        Assert.That(portal.Llamadas.Take(3), Is.All.EqualTo("POST sesion"));
        Assert.That(reloj.Esperas, Is.EqualTo(new[] { TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(800) }));
    }

    [Test]
    public async Task Si_el_portal_dice_cuanto_esperar_le_hace_caso()
    {
        portal.Fallar(() => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)) } });
        await Alimentar(expedientes: 25);
        Assert.That(reloj.Esperas, Is.EqualTo(new[] { TimeSpan.FromSeconds(7) }));
    }

    [Test]
    public async Task Un_corte_de_red_no_lo_para()
    {
        portal.Fallar(() => throw new HttpRequestException("cortado"));
        Assert.That((await Alimentar(expedientes: 25)).Correcta);
    }

    [Test]
    public async Task Una_credencial_mala_no_se_reintenta()
    {
        portal.Fallar(() => new HttpResponseMessage(HttpStatusCode.Unauthorized));
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => Alimentar(expedientes: 25));
        Assert.That(error!.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(portal.Llamadas, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Si_no_se_arregla_acaba_por_rendirse()
    {
        for (var i = 0; i < 8; i++)
        {
            portal.Fallar(() => new HttpResponseMessage(HttpStatusCode.BadGateway));
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => Alimentar(expedientes: 25));
        Assert.That(portal.Llamadas, Has.Count.EqualTo(8));
    }

    [Test]
    public async Task Lo_que_el_portal_no_acepta_se_cuenta_y_se_dice_en_el_latido()
    {
        portal.Resultado = e => e["tipo"].Texto() switch
        {
            "persona" => new JsonObject { ["resultado"] = "sin-cambios" },
            "vehiculo" => new JsonObject { ["resultado"] = "cuarentena", ["codigo"] = "falta-campo" },
            "actividad" => new JsonObject { ["resultado"] = "en-espera" },
            _ => new JsonObject { ["resultado"] = "aplicado" },
        };
        var resumen = await Alimentar(expedientes: 40);
        Assert.That(resumen.Correcta, Is.False);
        Assert.That(resumen.NoConformes.Keys, Is.EqualTo(new[] { "vehiculo/cuarentena/falta-campo" }));
        Assert.That(resumen.PorResultado.Keys, Is.EquivalentTo(new[] { "aplicado", "sin-cambios", "en-espera", "cuarentena" }));
        Assert.That(portal.Latido!["ultimoError"].Texto(), Is.EqualTo($"{resumen.NoConformes.Values.Single()} elementos no conformes"));
    }

    private Task<ResumenDeAlimentacion> Alimentar(int expedientes, int lote = 500)
    {
        var gestoria = new GestoriaDeMuestra(new MuestraPedida("demo", 3, MuestraDePrueba.Ahora, expedientes));
        var escritorio = new EscritorioDeMuestra(http, "secreta", gestoria, reloj, NullLogger<EscritorioDeMuestra>.Instance, new OpcionesDeEscritorio { Lote = lote });
        return escritorio.AlimentarAsync(CancellationToken.None);
    }
}
