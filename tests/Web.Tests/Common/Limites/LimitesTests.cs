using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ElGestorPortal.Web.Tests.Common.Limites;

public sealed class LimitesTests : PruebaDeOperacion
{
    [TestCase("TRACE")]
    [TestCase("TRACK")]
    [TestCase("PROPFIND")]
    [TestCase("FOO")]
    public async Task Un_metodo_raro_es_405_en_cualquier_ruta(string metodo)
    {
        var http = await Abrir();

        foreach (var ruta in new[] { "/", "/api/v1/expedientes", "/puente/v1/entrada", "/no-existe" })
        {
            using var peticion = new HttpRequestMessage(new(metodo), ruta);
            using var respuesta = await http.SendAsync(peticion);
            Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed), ruta);
            Assert.That(respuesta.Content.Headers.Allow, Does.Contain("GET"));
        }
    }

    [Test]
    public async Task Quien_pide_demasiado_seguido_espera_y_se_le_dice_cuanto()
    {
        var http = await Abrir(("Portal:Limites:PorDireccion", "1"));

        using var ultima = await Insistir(http, 30, ("X-Prueba-Desde", "203.0.113.7"));
        using var otra = await Pedir(http, "/api/v1/expedientes", ("X-Prueba-Desde", "203.0.113.8"));

        Assert.That(ultima.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(ultima.Headers.RetryAfter?.Delta, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
        Assert.That((await ultima.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codigo").GetString(), Is.EqualTo("demasiadas-peticiones"));
        Assert.That(otra.StatusCode, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Al_puente_nunca_se_le_corta_por_debajo_de_doscientas_por_segundo()
    {
        var http = await Abrir(("Portal:Limites:PorCredencial", "1"));

        using var ultima = await Insistir(http, 200, ("X-Prueba-Como", "agente"));

        Assert.That(ultima.StatusCode, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Fuera_de_Development_una_pagina_va_a_https_y_una_llamada_con_credencial_se_rechaza()
    {
        var http = await Abrir("Production", null);

        using var pagina = await http.GetAsync("http://localhost/acceso/entrar");
        using var api = await http.GetAsync("http://localhost/api/v1/expedientes");
        using var segura = await http.GetAsync("https://portal.example/acceso/entrar");

        Assert.Multiple(() =>
        {
            Assert.That(pagina.StatusCode, Is.EqualTo(HttpStatusCode.PermanentRedirect));
            Assert.That(pagina.Headers.Location!.Scheme, Is.EqualTo("https"));
            Assert.That(api.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(segura.Headers.GetValues("Strict-Transport-Security").Single(), Does.Contain("max-age=31536000"));
        });
    }

    [Test]
    public async Task El_esquema_que_cuenta_un_proxy_solo_se_cree_si_es_de_confianza()
    {
        var http = await Abrir("Production", null, ("Portal:Proxies", "10.0.0.0/8, 192.0.2.4"));

        using var deConfianza = await Pedir(http, "http://portal.example/acceso/entrar", ("X-Prueba-Desde", "10.1.2.3"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7"));
        using var deFuera = await Pedir(http, "http://portal.example/acceso/entrar", ("X-Prueba-Desde", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "10.1.2.3"));

        Assert.That(deConfianza.StatusCode, Is.Not.EqualTo(HttpStatusCode.PermanentRedirect));
        Assert.That(deFuera.StatusCode, Is.EqualTo(HttpStatusCode.PermanentRedirect));
    }

    private static async Task<HttpResponseMessage> Insistir(HttpClient http, int veces, params (string, string)[] cabeceras)
    {
        var respuesta = await Pedir(http, "/api/v1/expedientes", cabeceras);
        for (var i = 1; i < veces && respuesta.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            respuesta.Dispose();
            respuesta = await Pedir(http, "/api/v1/expedientes", cabeceras);
        }

        return respuesta;
    }
}
