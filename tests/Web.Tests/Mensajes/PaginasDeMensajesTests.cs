using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Mensajes;

public sealed partial class PaginasDeMensajesTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _cliente = null!;
    private Recibido _expediente = null!;

    [SetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _cliente = await _portal.EntrarAsync("ana", TipoUsuario.Cliente, null, Nifs.Ana);
        _expediente = await _portal.Dado(DespachoDePrueba.Demo).UnExpediente(e => e.Con("titular", Nifs.Ana));
    }

    [TearDown]
    public async Task Cerrar()
    {
        _cliente.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Lo_escrito_en_la_ficha_queda_una_vez_aunque_se_envie_dos_y_la_oficina_lo_contesta()
    {
        var campos = await Formulario(_cliente, "¿Falta algo?");
        using var una = await Escribir(_cliente, campos);
        using var otra = await Escribir(_cliente, campos);
        using var gestor = await _portal.EntrarAsync("gestor", TipoUsuario.Gestor);
        var lista = WebUtility.HtmlDecode(await gestor.Paginas.GetStringAsync("/mensajes"));
        using var contesta = await Escribir(gestor, [.. await Formulario(gestor, "Nada, está todo."), KeyValuePair.Create("paraNif", Nifs.Ana)]);
        var suya = WebUtility.HtmlDecode(await _cliente.Paginas.GetStringAsync("/mensajes?sinLeer=true"));
        var ficha = WebUtility.HtmlDecode(await _cliente.Paginas.GetStringAsync($"/expedientes/{_expediente.Id}"));

        Assert.That((una.StatusCode, otra.StatusCode, contesta.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect)));
        Assert.That(lista, Does.Contain("1 sin leer").And.Contain("¿Falta algo?"));
        Assert.That(suya, Does.Contain("Nada, está todo."));
        Assert.That(Regex.Count(ficha, "¿Falta algo\\?"), Is.EqualTo(1));
        Assert.That(WebUtility.HtmlDecode(await _cliente.Paginas.GetStringAsync("/mensajes?sinLeer=true")), Does.Contain("No le queda nada por leer"), "abrir la ficha es leerla");
    }

    [Test]
    public async Task La_conversacion_se_mira_sola_sin_componer_la_ficha_y_solo_quien_ve_el_expediente()
    {
        using var una = await Escribir(_cliente, await Formulario(_cliente, "¿Falta algo?"));
        using var ajeno = await _portal.EntrarAsync("luis", TipoUsuario.Cliente, null, Nifs.Luis);
        var suya = WebUtility.HtmlDecode(await _cliente.Paginas.GetStringAsync($"/expedientes/{_expediente.Id}?handler=Mensajes"));
        using var negada = await ajeno.Paginas.GetAsync($"/expedientes/{_expediente.Id}?handler=Mensajes");

        Assert.That(suya, Does.Contain("¿Falta algo?").And.Contain("id=\"mensajes-lista\"").And.Not.Contain("<html"));
        Assert.That(negada.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Sin_texto_vuelve_al_formulario_y_por_la_api_es_422()
    {
        using var pagina = await Escribir(_cliente, await Formulario(_cliente, ""));
        using var api = await _cliente.Api.PostAsJsonAsync($"/api/v1/expedientes/{_expediente.Id}/mensajes", new { texto = "" });

        Assert.That(pagina.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await pagina.Content.ReadAsStringAsync(), Does.Contain("Escriba el mensaje."));
        Assert.That((await api.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errores")[0].GetProperty("campo").GetString(), Is.EqualTo("texto"));
    }

    [Test]
    public async Task Por_la_api_se_escribe_se_lista_y_se_da_por_leido()
    {
        using var creado = await _cliente.Api.PostAsJsonAsync($"/api/v1/expedientes/{_expediente.Id}/mensajes", new { texto = "Hola" });
        var lista = await _cliente.Api.GetFromJsonAsync<JsonElement>($"/api/v1/expedientes/{_expediente.Id}/mensajes");
        using var leido = await _cliente.Api.PostAsync($"/api/v1/expedientes/{_expediente.Id}/mensajes/leidos", null);
        var conversaciones = await _cliente.Api.GetFromJsonAsync<JsonElement>("/api/v1/mensajes");

        Assert.That((creado.StatusCode, leido.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.NoContent)));
        Assert.That(lista.GetProperty("elementos")[0].GetProperty("texto").GetString(), Is.EqualTo("Hola"));
        Assert.That(conversaciones.GetProperty("elementos")[0].GetProperty("expedienteId").GetGuid(), Is.EqualTo(_expediente.Id));
    }

    private async Task<List<KeyValuePair<string, string>>> Formulario(Actor actor, string texto)
    {
        var html = await actor.Paginas.GetStringAsync($"/expedientes/{_expediente.Id}");
        return
        [
            KeyValuePair.Create("texto", texto), KeyValuePair.Create("clave", Clave().Match(html).Groups[1].Value),
            KeyValuePair.Create("__RequestVerificationToken", Testigo().Match(html).Groups[1].Value),
        ];
    }

    private async Task<HttpResponseMessage> Escribir(Actor actor, IEnumerable<KeyValuePair<string, string>> campos)
    {
        using var formulario = new FormUrlEncodedContent(campos);
        return await actor.Paginas.PostAsync($"/expedientes/{_expediente.Id}?handler=Escribir", formulario);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Testigo();

    [GeneratedRegex("name=\"clave\" value=\"([^\"]+)\"")]
    private static partial Regex Clave();
}
