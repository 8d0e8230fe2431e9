using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common.Acceso;

namespace ElGestorPortal.Web.Tests.Acceso;

public class ApiDeAccesoTests
{
    private const string Ana = "ana@demo.example";
    private ServidorDeAcceso _s = null!;
    private Navegador _n = null!;

    [SetUp]
    public async Task Preparar()
    {
        _s = await ServidorDeAcceso.CrearAsync();
        _n = _s.Navegador();
        await _s.E.UnUsuario(Ana, TipoUsuario.Colaborador);
    }

    [TearDown]
    public async Task Recoger() => await _s.DisposeAsync();

    private Task<HttpResponseMessage> Pedir(string usuario = Ana, string contrasena = EscenarioDeAcceso.Contrasena) => _n.Json("/api/v1/acceso/token", new { usuario, contrasena });

    private static async Task<JsonElement> Leer(HttpResponseMessage r) => await r.Content.ReadFromJsonAsync<JsonElement>();

    private Task<HttpResponseMessage> Con(string token, string ruta) => _n.Ir(ruta, ("Authorization", $"Bearer {token}"));

    [Test]
    public async Task Con_sus_tokens_sabe_quien_es_renueva_y_sale()
    {
        var tokens = await Leer(await Pedir());
        var acceso = tokens.GetProperty("tokenAcceso").GetString()!;
        Assert.That(tokens.GetProperty("expiraEn").GetDateTime(), Is.EqualTo(_s.E.Reloj.GetUtcNow().UtcDateTime.AddMinutes(15)));

        var yo = await Leer(await Con(acceso, "/api/v1/yo"));
        Assert.Multiple(() =>
        {
            Assert.That(yo.GetProperty("usuario").GetString(), Is.EqualTo(Ana));
            Assert.That(yo.GetProperty("calidades").EnumerateArray().Select(c => c.GetString()), Is.EqualTo(new[] { "colaborador" }));
            Assert.That(yo.GetProperty("nifs").EnumerateArray().Select(c => c.GetString()), Is.EqualTo(new[] { "12345678Z" }));
            Assert.That(yo.GetProperty("despacho").GetProperty("slug").GetString(), Is.EqualTo("demo"));
            Assert.That(yo.GetProperty("permisos").EnumerateArray().Select(c => c.GetString()), Does.Contain("crear-solicitudes").And.Not.Contain("sistema"));
        });

        var renovado = await Leer(await _n.Json("/api/v1/acceso/renovar", new { tokenRenovacion = tokens.GetProperty("tokenRenovacion").GetString() }));
        var segundo = renovado.GetProperty("tokenAcceso").GetString()!;
        Assert.That((await _n.Json("/api/v1/acceso/salir", "{}", segundo)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Con(segundo, "/api/v1/yo")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await Con(acceso, "/api/v1/yo")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "es de la misma familia");
    }

    [Test]
    public async Task Sin_token_es_401_problem_json_y_la_cookie_no_vale()
    {
        await _n.Entrar(Ana, EscenarioDeAcceso.Contrasena);
        Assert.That((await _n.Ir("/perfil")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var r = await _n.Ir("/api/v1/yo");

        Assert.That(r.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(r.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That((await Leer(r)).GetProperty("codigo").GetString(), Is.EqualTo("sesion-requerida"));
        Assert.That(r.Headers.CacheControl!.NoStore);
    }

    [Test]
    public async Task Un_token_no_abre_las_paginas_ni_el_puente()
    {
        var acceso = (await Leer(await Pedir())).GetProperty("tokenAcceso").GetString()!;

        Assert.That((await Con(acceso, "/perfil")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await Con(acceso, "/puente/v1/entrada/estado")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task El_agente_entra_por_su_puerta_y_solo_por_ella()
    {
        var credencial = await _s.E.Enviar(new CrearAgenteCommand("oficina"), Identidad.Sistema(_s.E.Demo));

        Assert.That((await Con(credencial, "/puente/v1/entrada/estado")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Con(credencial, "/api/v1/yo")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await _n.Ir("/puente/v1/entrada/estado", ("Authorization", $"Bearer {credencial}"), ("X-Despacho", "otro"))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Credenciales_malas_son_401_y_a_la_larga_429_con_espera()
    {
        for (var i = 0; i < 10; i++)
        {
            var r = await Pedir(contrasena: "no es esta, no");
            Assert.That(r.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Leer(r)).GetProperty("codigo").GetString(), Is.EqualTo("credenciales-invalidas"));
        }

        var cortado = await Pedir();
        Assert.That(cortado.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(cortado.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromMinutes(15)));
        Assert.That((await _s.Navegador(ip: "198.51.100.9").Json("/api/v1/acceso/token", new { usuario = Ana, contrasena = EscenarioDeAcceso.Contrasena })).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("""{"usuario":{"$ne":null},"contrasena":"x"}""")]
    [TestCase("""{"usuario":"ana@demo.example","contrasena":true}""")]
    [TestCase("""{"usuario":["ana@demo.example"],"contrasena":"x"}""")]
    [TestCase("""{"usuario":"a","contrasena":1}""")]
    [TestCase("""{"usuario":"a","usuario":"b","contrasena":"x"}""")]
    [TestCase("""[]""")]
    [TestCase("""{""")]
    public async Task Un_cuerpo_con_otros_tipos_es_400_problem_json(string cuerpo)
    {
        var r = await _n.Json("/api/v1/acceso/token", cuerpo);

        Assert.That(r.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(r.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task La_sesion_de_un_despacho_con_la_cabecera_de_otro_es_404()
    {
        var acceso = (await Leer(await Pedir())).GetProperty("tokenAcceso").GetString()!;

        var r = await _n.Ir("/api/v1/yo", ("Authorization", $"Bearer {acceso}"), ("X-Despacho", "otro"));

        Assert.That(r.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Ningun_token_cambiado_en_una_letra_vale_ni_rompe_nada()
    {
        var acceso = (await Leer(await Pedir())).GetProperty("tokenAcceso").GetString()!;
        for (var i = 0; i < acceso.Length; i++)
        {
            var r = await Con(acceso[..i] + (char)(acceso[i] ^ 1) + acceso[(i + 1)..], "/api/v1/yo");
            Assert.That(r.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), $"letra {i}");
        }
    }
}
