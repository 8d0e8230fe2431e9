using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Pages.Escrituras;

public sealed class PaginasDeEscriturasTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _ana = null!;
    private Recibido _suya = null!;
    private Recibido _ajena = null!;
    private Recibido _documento = null!;

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        var dado = _portal.Dado();
        _suya = await dado.UnaEscritura(e => e with
        {
            Notario = new("Begoña Zárate", "Madrid"), Protocolo = "77", Anio = 2026, EstadoOrigen = new("E-DEF", "Calificada con defectos"), Fincas = [new("Madrid n.º 3", "Madrid", null, "6312", "28012345678901", "9872023VH5797S0001WX")],
            Presentacion = new("Diario 90", "123/2026", TimeProvider.System.Hoy().AddDays(-20), TimeProvider.System.Hoy().AddDays(40)), Modelo600 = new("TU1", null, 100_000m, 6m, 6_000m, "600-1", "CSV-1"),
            Defectos = [new("Falta la plusvalía.", null, false)], Otorgantes = [new("transmitente", Nifs.Luis, "Luis", "Rey", null, null)],
        });
        _ajena = await dado.UnaEscritura();
        await dado.UnExpediente(e => e.SobreEscritura(_suya).Con("adquirente", Nifs.Ana));
        await dado.UnExpediente(e => e.SobreEscritura(_ajena).Con("adquirente", Nifs.Luis));
        _documento = await dado.UnDocumento(_suya, d => d with { Clase = "escritura" });
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
        using var sin = await _portal.EntrarSinAsync("sin-modulo", Permiso.VerEscrituras, Nifs.Ana);

        foreach (var ruta in new[] { "/escrituras", $"/escrituras/{_suya.Id}" })
        {
            Assert.That((await sin.Paginas.GetAsync(ruta)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), ruta);
            Assert.That((await sin.Api.GetAsync($"/api/v1{ruta}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), ruta);
        }

        Assert.That(await sin.Paginas.GetStringAsync("/"), Does.Not.Contain("href=\"/escrituras\""), "tampoco está en el menú");
    }

    [Test]
    public async Task La_de_otro_no_existe()
    {
        Assert.That((await _ana.Paginas.GetAsync($"/escrituras/{_ajena.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await _ana.Paginas.GetStringAsync("/escrituras"), Does.Not.Contain(_ajena.Id.ToString()));
    }

    private static IEnumerable<TestCaseData> Malos()
    {
        yield return new TestCaseData("estado=rara", "Ese estado no existe.");
        yield return new TestCaseData("anio=abc", "No se entiende «abc».");
        yield return new TestCaseData("anio=3", "El año del protocolo no es posible.");
        yield return new TestCaseData("limite=0", null);
        yield return new TestCaseData("cursor=retocado", null);
        yield return new TestCaseData($"texto={new string('x', 6_000)}", "200 caracteres").SetArgDisplayNames("texto larguísimo");
    }

    [TestCaseSource(nameof(Malos))]
    public async Task Lo_mal_pedido_se_dice_en_la_pagina(string consulta, string? mensaje)
    {
        var respuesta = await _ana.Paginas.GetAsync($"/escrituras?{consulta}");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        if (mensaje is not null) Assert.That(WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync()), Does.Contain(mensaje));
    }

    [TestCase("limite=0", "limite-invalido")]
    [TestCase("limite=1000000000", "limite-invalido")]
    [TestCase("cursor=retocado", "cursor-invalido")]
    public async Task Lo_mal_pedido_a_la_API_lleva_su_codigo(string consulta, string codigo)
    {
        var respuesta = await _ana.Api.GetAsync($"/api/v1/escrituras?{consulta}");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await respuesta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codigo").GetString(), Is.EqualTo(codigo));
    }

    [Test]
    public async Task La_lista_ensena_lo_suyo()
    {
        var html = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync("/escrituras"));

        foreach (var texto in new[] { $"/escrituras/{_suya.Id}", "77/2026", "Begoña Zárate", "1 defecto por subsanar", "Expedientes de escrituras" }) Assert.That(html, Does.Contain(texto));
    }

    [Test]
    public async Task La_ficha_lo_cuenta_todo_y_enlaza_sus_documentos()
    {
        var html = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync($"/escrituras/{_suya.Id}"));

        foreach (var texto in new[] { $"/documentos/{_documento.Id}/contenido", "Falta la plusvalía.", "Por subsanar", "asiento de presentación", "60 días hábiles", "6.000,00\u00A0€", "28012345678901", "***" }) Assert.That(html, Does.Contain(texto));
    }
}
