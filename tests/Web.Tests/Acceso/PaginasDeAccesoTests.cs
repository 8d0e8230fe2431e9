using System.Net;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common.Acceso;
using OtpNet;

namespace ElGestorPortal.Web.Tests.Acceso;

public class PaginasDeAccesoTests
{
    private const string Ana = "ana@demo.example";
    private ServidorDeAcceso _s = null!;

    [SetUp]
    public async Task Preparar() => _s = await ServidorDeAcceso.CrearAsync(segundoFactorObligatorio: true);

    [TearDown]
    public async Task Recoger() => await _s.DisposeAsync();

    [Test]
    public async Task Sin_entrar_se_va_a_entrar_y_despues_se_vuelve_sin_llevar_la_consulta()
    {
        await _s.E.UnUsuario(Ana);
        var n = _s.Navegador();

        var fuera = await n.Ir("/perfil/sesiones?nif=12345678Z");
        Assert.That((fuera.StatusCode, fuera.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/acceso/entrar?volver=%2Fperfil%2Fsesiones")));

        var dentro = await n.Entrar(Ana, EscenarioDeAcceso.Contrasena, "/acceso/entrar?volver=%2Fperfil%2Fsesiones");
        Assert.That((dentro.StatusCode, dentro.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/perfil/sesiones")));
        Assert.That(await (await n.Ir("/perfil")).Content.ReadAsStringAsync(), Does.Contain("Ana Prueba"));
    }

    [Test]
    public async Task La_cookie_lleva_todas_sus_guardas_y_es_otra_cada_vez()
    {
        await _s.E.UnUsuario(Ana);
        var n = _s.Navegador();
        n.PonerGalleta(new string('A', 43));

        var respuesta = await n.Entrar(Ana, EscenarioDeAcceso.Contrasena);

        var galleta = respuesta.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-portal=", StringComparison.Ordinal));
        Assert.That(galleta, Does.Contain("path=/").And.Contain("secure").And.Contain("httponly").And.Contain("samesite=lax").And.Not.Contain("domain").And.Length.LessThan(4096));
        Assert.That(n.Galleta, Is.Not.EqualTo(new string('A', 43)));
        Assert.That(respuesta.Headers.CacheControl!.ToString(), Does.Contain("no-store"));
    }

    [TestCase("https://evil.test/")]
    [TestCase("//evil.test/")]
    [TestCase("/\\evil.test/")]
    [TestCase("/acceso/salir")]
    public async Task Despues_de_entrar_no_se_sale_del_portal(string volver)
    {
        await _s.E.UnUsuario(Ana);

        var respuesta = await _s.Navegador().Entrar(Ana, EscenarioDeAcceso.Contrasena, $"/acceso/entrar?volver={Uri.EscapeDataString(volver)}");

        Assert.That(respuesta.Headers.Location!.ToString(), Is.EqualTo("/"));
    }

    [Test]
    public async Task Los_cuatro_motivos_para_no_entrar_dan_la_misma_pagina()
    {
        await _s.E.UnUsuario(Ana);
        await _s.E.Cambiar(await _s.E.UnUsuario("suspendido@demo.example"), u => u.Suspender());
        await _s.E.UnUsuario("vecina@otro.example", despacho: _s.E.Otro);

        var vistas = new List<string>();
        foreach (var usuario in new[] { Ana, "nadie@demo.example", "suspendido@demo.example", "vecina@otro.example" })
        {
            var r = await _s.Navegador().Entrar(usuario, usuario == Ana ? "no es esta, no" : EscenarioDeAcceso.Contrasena);
            var html = await r.Content.ReadAsStringAsync();
            html = Regex.Replace(html, "__RequestVerificationToken[^>]*>", "").Replace(usuario, "X", StringComparison.Ordinal);
            vistas.Add($"{r.StatusCode} {string.Join(',', r.Headers.Select(h => h.Key).Order())} {html}");
        }

        Assert.That(vistas.Distinct().Count(), Is.EqualTo(1));
        Assert.That(vistas[0], Does.StartWith("Unauthorized").And.Contain("no coinciden"));
    }

    [Test]
    public async Task Lo_que_venga_en_la_direccion_no_entra_ni_se_ensena_ni_se_apunta()
    {
        await _s.E.UnUsuario(Ana);

        var n = _s.Navegador();
        var html = await (await n.Ir($"/acceso/entrar?Entrada.Usuario={Ana}&Entrada.Contrasena=cuatro%20caballos%20verdes%207")).Content.ReadAsStringAsync();

        Assert.That(n.Galleta, Is.Null);
        Assert.That(html, Does.Not.Contain("caballos"));
        Assert.That(_s.Registro.Todo, Does.Not.Contain("caballos"));
    }

    [Test]
    public async Task Sin_testigo_de_formulario_no_se_entra()
    {
        await _s.E.UnUsuario(Ana);
        var n = _s.Navegador();

        var respuesta = await n.EnviarFormulario("/acceso/entrar", ("Entrada.Usuario", Ana), ("Entrada.Contrasena", EscenarioDeAcceso.Contrasena));

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(n.Galleta, Is.Null);
    }

    [TestCase(1_000)]
    [TestCase(1_000_000)]
    public async Task Una_contrasena_enorme_es_una_peticion_mala(int largo) =>
        Assert.That((await _s.Navegador().Entrar(Ana, new string('x', largo))).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));

    [Test]
    public async Task Al_salir_se_borra_todo_y_la_galleta_vieja_no_sirve()
    {
        await _s.E.UnUsuario(Ana);
        var n = _s.Navegador();
        await n.Entrar(Ana, EscenarioDeAcceso.Contrasena);
        var vieja = n.Galleta!;
        var testigo = await n.Ir("/perfil/sesiones");
        Assert.That(testigo.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var salida = await SalirDesde(n);

        Assert.That(salida.Headers.GetValues("Clear-Site-Data").Single(), Is.EqualTo("\"cache\", \"storage\""));
        Assert.That(n.Galleta, Is.Null.Or.Empty);
        n.PonerGalleta(vieja);
        Assert.That((await n.Ir("/perfil")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await n.Ir("/acceso/salir")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "por GET no hace nada");
    }

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

    [Test]
    public async Task La_sesion_de_un_despacho_en_el_dominio_de_otro_no_encuentra_nada()
    {
        await _s.E.UnUsuario(Ana);
        var n = _s.Navegador();
        await n.Entrar(Ana, EscenarioDeAcceso.Contrasena);

        Assert.That((await n.Ir("/perfil", ("Host", "otro.localhost"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await n.Ir("/perfil", ("Host", "demo.localhost"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Nadie_de_otro_origen_recibe_permiso_para_leer()
    {
        var r = await _s.Navegador().Ir("/acceso/entrar", ("Origin", "https://evil.test"));

        Assert.That(r.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
    }

    private static async Task<HttpResponseMessage> SalirDesde(Navegador n)
    {
        var html = await (await n.Ir("/perfil/sesiones")).Content.ReadAsStringAsync();
        var testigo = Regex.Match(html, "__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        return await n.EnviarFormulario("/acceso/salir", ("__RequestVerificationToken", testigo));
    }
}
