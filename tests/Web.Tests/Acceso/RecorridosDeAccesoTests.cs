using System.Net;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common.Acceso;
using OtpNet;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>De principio a fin, como lo hace una persona.</summary>
public class RecorridosDeAccesoTests
{
    private const string Ana = "ana@demo.example";
    private ServidorDeAcceso _s = null!;

    [SetUp]
    public async Task Preparar() => _s = await ServidorDeAcceso.CrearAsync(segundoFactorObligatorio: true);

    [TearDown]
    public async Task Recoger() => await _s.DisposeAsync();

    [Test]
    public async Task El_personal_activa_el_segundo_factor_y_a_medias_no_alcanza_ninguna_pagina()
    {
        await _s.E.UnUsuario("gestor@demo.example", TipoUsuario.Gestor);
        var n = _s.Navegador();
        var entrada = await n.Entrar("gestor@demo.example", EscenarioDeAcceso.Contrasena);
        Assert.That(entrada.Headers.Location!.ToString(), Does.StartWith("/acceso/segundo-factor/activar"));
        Assert.That((await n.Ir("/perfil")).Headers.Location!.ToString(), Does.StartWith("/acceso/segundo-factor/activar"));
        var aMedias = n.Galleta;

        var html = await (await n.Ir("/acceso/segundo-factor/activar")).Content.ReadAsStringAsync();
        Assert.That(html, Does.Contain("<svg class=\"qr\"").And.Not.Contain("style="));
        var movil = new Totp(Base32Encoding.ToBytes(Regex.Match(html, "<code class=\"num\">([A-Z2-7 ]+)</code>").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal)));
        string Codigo() => movil.ComputeTotp(_s.E.Reloj.GetUtcNow().UtcDateTime);
        var ocultos = Regex.Matches(html, "name=\"(Entrada.Sello|__RequestVerificationToken)\"[^>]*value=\"([^\"]*)\"").Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToArray();

        var mal = await n.EnviarFormulario("/acceso/segundo-factor/activar", [.. ocultos, ("Entrada.Codigo", "000000")]);
        Assert.That(await mal.Content.ReadAsStringAsync(), Does.Contain(Regex.Match(html, "<code class=\"num\">([A-Z2-7 ]+)</code>").Value), "tras un código malo enseña la misma clave");
        var bien = await n.EnviarFormulario("/acceso/segundo-factor/activar", [.. ocultos, ("Entrada.Codigo", Codigo())]);
        Assert.That(Regex.Count(await bien.Content.ReadAsStringAsync(), "<li><code>[A-Z0-9]{5}-[A-Z0-9]{5}</code>"), Is.EqualTo(10));
        Assert.That(n.Galleta, Is.Not.EqualTo(aMedias));
        Assert.That((await n.Ir("/perfil")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        _s.E.Reloj.Advance(TimeSpan.FromMinutes(1));
        var otro = _s.Navegador();
        await otro.Entrar("gestor@demo.example", EscenarioDeAcceso.Contrasena);
        foreach (var ruta in new[] { "/", "/expedientes", "/perfil", "/perfil/sesiones", "/perfil/segundo-factor", "/acceso/segundo-factor/activar" })
        {
            var r = await otro.Ir(ruta);
            if (r.StatusCode == HttpStatusCode.NotFound) continue;
            Assert.That(r.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), ruta);
            Assert.That(r.Headers.Location!.ToString(), Does.StartWith("/acceso/segundo-factor"), ruta);
        }

        var dentro = await otro.Rellenar("/acceso/segundo-factor?volver=%2Fperfil%2Fsesiones", ("Entrada.Codigo", Codigo()));
        Assert.That(dentro.Headers.Location!.ToString(), Is.EqualTo("/perfil/sesiones"));
        Assert.That((await otro.Ir("/perfil")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Recupera_la_contrasena_con_el_enlace_del_correo_sea_cual_sea_el_Host()
    {
        await _s.E.UnUsuario(Ana);
        var pedido = await _s.Navegador().Rellenar("/acceso/recuperar", ("Entrada.Usuario", Ana));
        var desconocido = await _s.Navegador().Rellenar("/acceso/recuperar", ("Entrada.Usuario", "nadie@demo.example"));
        Assert.That(await pedido.Content.ReadAsStringAsync(), Is.EqualTo(await desconocido.Content.ReadAsStringAsync()));
        await _s.E.DespacharOutbox();
        await _s.E.Buzon.EsperarAsync();
        Assert.That(_s.E.Buzon.UltimaUrl, Does.StartWith("https://demo.portal.example/"));

        var ruta = new Uri(_s.E.Buzon.UltimaUrl).AbsolutePath;
        var n = _s.Navegador();
        var corta = await n.Rellenar(ruta, ("Entrada.Contrasena", "Password2026!"), ("Entrada.Repetida", "Password2026!"));
        Assert.That(await corta.Content.ReadAsStringAsync(), Does.Contain("de las m").And.Contain("id=\"error-Entrada_Contrasena\"").And.Contain("aria-invalid"));
        var hecha = await n.Rellenar(ruta, ("Entrada.Contrasena", "siete tejados azules"), ("Entrada.Repetida", "siete tejados azules"));
        Assert.That(hecha.Headers.Location!.ToString(), Is.EqualTo("/acceso/entrar?tras=contrasena"));
        Assert.That(await (await n.Ir(ruta)).Content.ReadAsStringAsync(), Does.Contain("ya no vale"));
        Assert.That((await n.Entrar(Ana, "siete tejados azules")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(_s.Registro.Todo, Does.Not.Contain(_s.E.Buzon.UltimoToken).And.Not.Contain("tejados").And.Not.Contain(Ana));
    }

    [Test]
    public async Task Ve_sus_sesiones_las_cierra_y_cambia_su_contrasena()
    {
        await _s.E.UnUsuario(Ana);
        var (n, otro) = (_s.Navegador(), _s.Navegador());
        await n.Entrar(Ana, EscenarioDeAcceso.Contrasena);
        await otro.Entrar(Ana, EscenarioDeAcceso.Contrasena);
        var antes = n.Galleta;

        await n.Rellenar("/perfil/sesiones", enviarA: "/perfil/sesiones?handler=Cerrar");
        Assert.That((await otro.Ir("/perfil")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        var cambio = await n.Rellenar("/perfil", ("Entrada.Actual", EscenarioDeAcceso.Contrasena), ("Entrada.Contrasena", "siete tejados azules"), ("Entrada.Repetida", "siete tejados azules"));
        Assert.That(await cambio.Content.ReadAsStringAsync(), Does.Contain("aviso-verde"));
        Assert.That(n.Galleta, Is.Not.EqualTo(antes));
        Assert.That((await n.Ir("/perfil/segundo-factor")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
