using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Web.Tests.Common;
using ElGestorPortal.Web.Tests.Gestion;

namespace ElGestorPortal.Web.Tests.Legal;

/// <summary>El administrador publica un texto: lo lee cualquiera y, si hay que aceptarlo, nadie de fuera sigue sin hacerlo.</summary>
public sealed class TextosLegalesTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _administrador = null!;

    [SetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _administrador = await _portal.EntrarAsync("admin-legal", TipoUsuario.Administrador);
    }

    [TearDown]
    public async Task Cerrar()
    {
        _administrador.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Publicado_se_lee_sin_entrar_en_su_direccion_y_se_enlaza_al_entrar()
    {
        using var nadie = _portal.CrearNavegador();
        using var antes = await nadie.GetAsync("/legal/cookies");
        await Publicar("cookies", exige: false);

        Assert.That(antes.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(WebUtility.HtmlDecode(await nadie.GetStringAsync("/legal/cookies")), Does.Contain("<h1>Cookies</h1>").And.Contain("<h2>Las que hay</h2>").And.Contain("Versión 1"));
        Assert.That(await nadie.GetStringAsync("/acceso/entrar"), Does.Contain("href=\"/legal/cookies\""));
        using var inventado = await nadie.GetAsync("/legal/lo-que-sea");
        Assert.That(inventado.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Lo_que_hay_que_aceptar_se_pide_en_la_pagina_siguiente_y_la_API_lo_dice()
    {
        using var ana = await _portal.EntrarAsync("ana-legal", TipoUsuario.Cliente, null, Nifs.Ana);
        await Publicar("cookies", exige: true);

        using var pagina = await ana.Paginas.GetAsync("/expedientes?estado=presentado");
        using var api = await ana.Api.GetAsync("/api/v1/expedientes");
        Assert.That((pagina.StatusCode, pagina.Headers.Location?.OriginalString, api.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, "/legal/aceptar?volver=%2Fexpedientes", HttpStatusCode.Forbidden)));
        Assert.That((await api.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codigo").GetString(), Is.EqualTo("aceptacion-pendiente"));
        using var gestion = await _administrador.Paginas.GetAsync("/expedientes");
        Assert.That(gestion.StatusCode, Is.EqualTo(HttpStatusCode.OK), "a los de la casa no se les pide");

        var html = await ana.Paginas.GetStringAsync("/legal/aceptar?volver=%2Fexpedientes");
        var version = Regex.Match(html, "name=\"Versiones\" value=\"([^\"]+)\"").Groups[1].Value;
        using var sinMarcar = await ana.EnviarAsync("/legal/aceptar?volver=%2Fexpedientes", null, ("Versiones", version));
        Assert.That(sinMarcar.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var aceptado = await ana.EnviarAsync("/legal/aceptar?volver=%2Fexpedientes", null, ("Versiones", version), ("Acepta", "true"), ("Volver", "/expedientes"));
        Assert.That(aceptado.Headers.Location?.OriginalString, Is.EqualTo("/expedientes"));

        using var luego = await ana.Paginas.GetAsync("/expedientes");
        using var luegoApi = await ana.Api.GetAsync("/api/v1/expedientes");
        Assert.That((luego.StatusCode, luegoApi.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/gestion/textos-legales/cookies")), Does.Contain("ana-legal").And.Contain("la ha aceptado 1 persona"));
    }

    [Test]
    public async Task Tambien_se_aceptan_por_la_API()
    {
        using var ana = await _portal.EntrarAsync("ana-api", TipoUsuario.Cliente, null, Nifs.Ana);
        await Publicar("condiciones", exige: true, "Sea amable.");

        var pendiente = (await ana.Api.GetFromJsonAsync<JsonElement>("/api/v1/legal/pendientes")).GetProperty("elementos").EnumerateArray().Single();
        Assert.That((pendiente.GetProperty("clase").GetString(), pendiente.GetProperty("html").GetString()), Is.EqualTo(("condiciones", "<p>Sea amable.</p>")));
        using var otra = await ana.Api.PostAsJsonAsync("/api/v1/legal/aceptaciones", new { versiones = new[] { Guid.CreateVersion7() } });
        using var aceptada = await ana.Api.PostAsJsonAsync("/api/v1/legal/aceptaciones", new { versiones = new[] { pendiente.GetProperty("id").GetGuid() } });
        using var luego = await ana.Api.GetAsync("/api/v1/expedientes");
        Assert.That((otra.StatusCode, aceptada.StatusCode, luego.StatusCode), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.NoContent, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Un_campo_que_no_existe_se_dice_junto_al_texto_sin_perder_lo_escrito()
    {
        using var respuesta = await _administrador.EnviarAsync("/gestion/textos-legales/privacidad", null, ("Cuerpo", "Escriba a {mail}"));
        var html = WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync());
        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(html, Does.Contain("«{mail}» no es un campo de este texto").And.Contain("Escriba a {mail}"));
    }

    private async Task Publicar(string clase, bool exige, string? cuerpo = null)
    {
        var pagina = $"/gestion/textos-legales/{clase}";
        var partida = WebUtility.HtmlDecode(Regex.Match(await _administrador.Paginas.GetStringAsync(pagina), "<textarea[^>]*>([^<]*)</textarea>").Groups[1].Value);
        using var guardado = await _administrador.EnviarAsync(pagina, null, ("Cuerpo", cuerpo ?? partida));
        using var publicado = await _administrador.EnviarAsync(pagina, "Publicar", ("ExigeAceptacion", exige ? "true" : "false"));
        Assert.That((guardado.StatusCode, publicado.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect)));
    }
}
