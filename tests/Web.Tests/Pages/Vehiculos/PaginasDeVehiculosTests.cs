using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Pages.Vehiculos;

public sealed class PaginasDeVehiculosTests
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
        _suya = await dado.UnVehiculo(v => v with { Matricula = "4821 LKM", Bastidor = "VSSZZZ5FZHR123456", Limitaciones = ["Reserva de dominio"], Distintivo = "C", ItvCaduca = TimeProvider.System.Hoy().AddDays(20), Cilindrada = 1598m });
        _ajena = await dado.UnVehiculo(v => v with { Matricula = "9999 ZZZ" });
        await dado.UnExpediente(e => e.SobreVehiculo(_suya).Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario) with { Numero = "2026/4821" });
        await dado.UnExpediente(e => e.SobreVehiculo(_ajena).Con("titular", Nifs.Luis));
        _documento = await dado.UnDocumento(_suya, d => d with { Clase = "ficha-tecnica" });
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
        using var sin = await _portal.EntrarSinAsync("sin-modulo", Permiso.VerVehiculos, Nifs.Ana);

        foreach (var ruta in new[] { "/vehiculos", $"/vehiculos/{_suya.Id}" })
        {
            Assert.That((await sin.Paginas.GetAsync(ruta)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), ruta);
            Assert.That((await sin.Api.GetAsync($"/api/v1{ruta}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), ruta);
        }

        Assert.That(await sin.Paginas.GetStringAsync("/"), Does.Not.Contain("href=\"/vehiculos\""), "tampoco está en el menú");
    }

    [Test]
    public async Task El_de_otro_no_existe()
    {
        Assert.That((await _ana.Paginas.GetAsync($"/vehiculos/{_ajena.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await _ana.Paginas.GetStringAsync("/vehiculos"), Does.Not.Contain(_ajena.Id.ToString()));
    }

    private static IEnumerable<TestCaseData> Malos()
    {
        yield return new TestCaseData("itv=zzz", "La ITV se filtra por");
        yield return new TestCaseData("distintivo=Z", "El distintivo es 0, ECO, C, B o SIN.");
        yield return new TestCaseData("limite=0", "En cada página caben de 1 a 200 filas.");
        yield return new TestCaseData("cursor=retocado", "Vuelva a empezar por el principio.");
        yield return new TestCaseData($"texto={new string('x', 6_000)}", "200 caracteres").SetArgDisplayNames("texto larguísimo");
    }

    [TestCaseSource(nameof(Malos))]
    public async Task Lo_mal_pedido_se_dice_en_la_pagina(string consulta, string mensaje)
    {
        var respuesta = await _ana.Paginas.GetAsync($"/vehiculos?{consulta}");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync()), Does.Contain(mensaje));
    }

    [TestCase("limite=0", "limite-invalido")]
    [TestCase("limite=1000000000", "limite-invalido")]
    [TestCase("cursor=retocado", "cursor-invalido")]
    public async Task Lo_mal_pedido_a_la_API_lleva_su_codigo(string consulta, string codigo)
    {
        var respuesta = await _ana.Api.GetAsync($"/api/v1/vehiculos?{consulta}");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await respuesta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codigo").GetString(), Is.EqualTo(codigo));
    }

    [Test]
    public async Task La_lista_ensena_lo_suyo()
    {
        var html = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync("/vehiculos"));

        foreach (var texto in new[] { $"/vehiculos/{_suya.Id}", "4821\u00A0LKM", "Con limitaciones", "Expedientes de vehículos" }) Assert.That(html, Does.Contain(texto));
    }

    [Test]
    public async Task La_ficha_lo_cuenta_todo_y_enlaza_sus_documentos()
    {
        var html = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync($"/vehiculos/{_suya.Id}"));

        foreach (var texto in new[] { $"/documentos/{_documento.Id}/contenido", "Reserva de dominio", "Distintivo C", "VSSZZZ5FZHR123456", "1.598\u00A0cm³", "2026/4821" }) Assert.That(html, Does.Contain(texto));
    }

    [Test]
    public async Task Para_un_colaborador_es_su_flota_con_lo_que_va_a_caducar()
    {
        using var concesionario = await _portal.EntrarAsync("flota", TipoUsuario.Colaborador, null, Nifs.Concesionario);

        var html = WebUtility.HtmlDecode(await concesionario.Paginas.GetStringAsync("/vehiculos"));

        Assert.That(html, Does.Contain("Su flota").And.Contain("<a href=\"/vehiculos?itv=en-30-dias\">ITV caduca en 30 días: 1</a>"));
        Assert.That(await concesionario.Paginas.GetStringAsync("/vehiculos?itv=en-30-dias"), Does.Contain(_suya.Id.ToString()));
    }
}
