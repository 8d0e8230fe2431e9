using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Pages.Facturas;

public sealed class PaginasDeFacturasTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _ana = null!;
    private Recibido _suya = null!;
    private Recibido _ajena = null!;
    private Recibido _documento = null!;
    private Guid _expediente;

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        var dado = _portal.Dado();
        var expediente = await dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis));
        _expediente = expediente.Id;
        _suya = await dado.UnaFactura(Nifs.Ana, f => f with
        {
            Serie = "A-26", Numero = "00077", Expedientes = [expediente.OrigenId], Lineas = [new("honorarios", "Transferencia", 1_100m, 21m), new("suplido", "Tasa de la DGT", 55.70m, 0m)],
            Base = 1_100m, Iva = 231m, Suplidos = 55.70m, Total = 1_386.70m, Provision = 300m, Saldo = 1_086.70m, Estado = "pendiente", QrUrl = "https://prewww2.aeat.es/wlpl/TIKE-CONT/ValidarQR?nif=1",
        });
        _ajena = await dado.UnaFactura(Nifs.Luis, f => f with { Expedientes = [expediente.OrigenId] });
        _documento = await dado.UnDocumento(_suya, d => d with { Clase = "factura" });
        _ana = await _portal.EntrarAsync("ana", TipoUsuario.Cliente, null, Nifs.Ana);
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        _ana.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Sin_el_permiso_del_modulo_es_403()
    {
        using var sin = await _portal.EntrarSinAsync("sin-modulo", Permiso.VerFacturas, Nifs.Ana);

        foreach (var ruta in new[] { "/facturas", $"/facturas/{_suya.Id}" })
        {
            Assert.That((await sin.Paginas.GetAsync(ruta)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), ruta);
            Assert.That((await sin.Api.GetAsync($"/api/v1{ruta}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), ruta);
        }

        Assert.That(await sin.Paginas.GetStringAsync("/"), Does.Not.Contain("href=\"/facturas\""), "tampoco está en el menú");
    }

    [Test]
    public async Task La_de_otro_no_existe()
    {
        Assert.That((await _ana.Paginas.GetAsync($"/facturas/{_ajena.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await _ana.Paginas.GetStringAsync("/facturas"), Does.Not.Contain(_ajena.Id.ToString()));
    }

    private static IEnumerable<TestCaseData> Malos()
    {
        yield return new TestCaseData("estado=rara", "El estado es por-pagar");
        yield return new TestCaseData("desde=2026-02-01&hasta=2026-01-01", "La fecha final es anterior a la inicial.");
        yield return new TestCaseData("desde=ayer", "No se entiende «ayer».");
        yield return new TestCaseData("limite=0", null);
        yield return new TestCaseData("cursor=retocado", null);
        yield return new TestCaseData($"texto={new string('x', 6_000)}", "200 caracteres").SetArgDisplayNames("texto larguísimo");
    }

    [TestCaseSource(nameof(Malos))]
    public async Task Lo_mal_pedido_se_dice_en_la_pagina(string consulta, string? mensaje)
    {
        var respuesta = await _ana.Paginas.GetAsync($"/facturas?{consulta}");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        if (mensaje is not null) Assert.That(WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync()), Does.Contain(mensaje));
    }

    [TestCase("limite=0", "limite-invalido")]
    [TestCase("limite=1000000000", "limite-invalido")]
    [TestCase("cursor=retocado", "cursor-invalido")]
    public async Task Lo_mal_pedido_a_la_API_lleva_su_codigo(string consulta, string codigo)
    {
        var respuesta = await _ana.Api.GetAsync($"/api/v1/facturas?{consulta}");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await respuesta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codigo").GetString(), Is.EqualTo(codigo));
    }

    [Test]
    public async Task La_lista_ensena_lo_suyo()
    {
        var html = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync("/facturas"));

        foreach (var texto in new[] { $"/facturas/{_suya.Id}", "A-26-00077", "1.386,70\u00A0€", "1.086,70\u00A0€", "Pendiente" }) Assert.That(html, Does.Contain(texto));
    }

    [Test]
    public async Task La_ficha_lo_cuenta_todo_y_enlaza_sus_documentos()
    {
        var html = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync($"/facturas/{_suya.Id}"));

        foreach (var texto in new[] { $"/documentos/{_documento.Id}/contenido", "LIVA, art. 78.Tres.3.º", "IVA al 21\u00A0%", "231,00\u00A0€", "55,70\u00A0€", "Provisión de fondos", "<svg class=\"qr\"", "Descargar el PDF" }) Assert.That(html, Does.Contain(texto));
    }

    [Test]
    public async Task El_expediente_ensena_la_suya_y_no_la_de_otro_cliente()
    {
        var html = await _ana.Paginas.GetStringAsync($"/expedientes/{_expediente}");

        Assert.That(html, Does.Contain($"/facturas/{_suya.Id}").And.Not.Contain($"/facturas/{_ajena.Id}"));
        var api = await _ana.Api.GetFromJsonAsync<JsonElement>($"/api/v1/expedientes/{_expediente}/facturas");
        Assert.That(api.GetProperty("elementos").EnumerateArray().Single().GetProperty("id").GetGuid(), Is.EqualTo(_suya.Id));
    }
}
