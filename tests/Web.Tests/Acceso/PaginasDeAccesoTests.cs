using System.Net;
using System.Text.RegularExpressions;
using ElGestorPortal.Tests.Common.Acceso;

namespace ElGestorPortal.Web.Tests.Acceso;

public class PaginasDeAccesoTests
{
    private const string Ana = "ana@demo.example";
    private ServidorDeAcceso _s = null!;

    [SetUp]
    public async Task Preparar() => _s = await ServidorDeAcceso.CrearAsync();

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
            html = Regex.Replace(html, "__RequestVerificationToken[^>]*>|(?<=name=\"Sello\" value=\")[^\"]+|(?<=challenge&quot;:&quot;)[\\w-]+", "").Replace(usuario, "X", StringComparison.Ordinal);
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
    public async Task La_sesion_de_un_despacho_en_el_dominio_de_otro_no_encuentra_nada()
    {
        await _s.E.UnUsuario(Ana);
        var n = _s.Navegador();
        await n.Entrar(Ana, EscenarioDeAcceso.Contrasena);

        Assert.That((await n.Ir("/perfil", ("Host", "otro.localhost"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await n.Ir("/perfil", ("Host", "demo.localhost"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Nadie_de_otro_origen_recibe_permiso_para_leer() =>
        Assert.That((await _s.Navegador().Ir("/acceso/entrar", ("Origin", "https://evil.test"))).Headers.Contains("Access-Control-Allow-Origin"), Is.False);

    private static async Task<HttpResponseMessage> SalirDesde(Navegador n)
    {
        var html = await (await n.Ir("/perfil/sesiones")).Content.ReadAsStringAsync();
        var testigo = Regex.Match(html, "__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        return await n.EnviarFormulario("/acceso/salir", ("__RequestVerificationToken", testigo));
    }
}
