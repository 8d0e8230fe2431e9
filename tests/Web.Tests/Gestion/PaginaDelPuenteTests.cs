using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Gestion;

public sealed partial class PaginaDelPuenteTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _administrador = null!;

    [SetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _administrador = await _portal.EntrarAsync("admin-puente", TipoUsuario.Administrador);
    }

    [TearDown]
    public async Task Cerrar()
    {
        _administrador.Dispose();
        await _portal.DisposeAsync();
    }

    [TestCase(TipoUsuario.Gestor)]
    [TestCase(TipoUsuario.Colaborador)]
    public async Task Solo_la_ve_el_administrador(TipoUsuario tipo)
    {
        using var otro = await _portal.EntrarAsync($"otro-{tipo}", tipo, null, Nifs.Concesionario);
        using var respuesta = await otro.Paginas.GetAsync("/gestion/puente");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Una_credencial_se_crea_se_usa_deja_senal_de_vida_y_se_revoca()
    {
        using var creada = await Enviar("Crear", ("nombre", "Servidor de la oficina"));
        var secreto = Secreto().Match(await creada.Content.ReadAsStringAsync()).Groups[1].Value;
        using var agente = _portal.CrearAgente(secreto);
        using var salida = await agente.GetAsync("/puente/v1/salida");
        var pagina = WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/gestion/puente"));

        Assert.That(salida.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(pagina, Does.Contain("Servidor de la oficina").And.Match("Servidor de la oficina</b><small>Habló").And.Not.Contain(secreto), "solo se enseña una vez");

        using var revocada = await Enviar("Revocar", ("agente", Regex.Match(pagina, "name=\"agente\" value=\"([^\"]+)\"").Groups[1].Value));
        using var despues = await agente.GetAsync("/puente/v1/salida");
        Assert.That((revocada.StatusCode, despues.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task El_repaso_pedido_lo_lee_el_agente_hasta_que_abre_una_instantanea()
    {
        using var creada = await Enviar("Crear", ("nombre", "Servidor de la oficina"));
        using var agente = _portal.CrearAgente(Secreto().Match(await creada.Content.ReadAsStringAsync()).Groups[1].Value);
        var antes = await Pide();
        using var pedido = await Enviar("Repasar");
        var despues = await Pide();
        using var saludo = await agente.PostAsJsonAsync("/puente/v1/sesion", new { agenteId = "prueba", version = "1" });
        using var abierta = await agente.PostAsJsonAsync("/puente/v1/instantanea", new { tipos = new[] { "expediente" } });

        Assert.That((antes, despues, await Pide()), Is.EqualTo((false, true, false)));
        Assert.That((await saludo.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("pideInstantanea").GetBoolean(), Is.True);
        Assert.That(WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/gestion/puente")), Does.Contain("contando todo desde"));

        async Task<bool> Pide() => (await agente.GetFromJsonAsync<JsonElement>("/puente/v1/salida")).GetProperty("pideInstantanea").GetBoolean();
    }

    [Test]
    public async Task Quien_habla_por_la_carpeta_no_parece_callado()
    {
        await _portal.Enviar(Application.Common.Identidad.Sistema(DespachoDePrueba.Demo.Id), new Application.Administracion.CambiarPuenteCarpetaCommand(true));
        var antes = WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/gestion/puente"));
        await _portal.Dado().UnExpediente();
        var despues = WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/gestion/puente"));

        Assert.That(antes, Does.Contain("Todavía ninguno").And.Contain("El programa no habla con el portal"));
        Assert.That(despues, Does.Contain("Por la carpeta compartida").And.Not.Contain("El programa no habla con el portal"));
    }

    [TestCase("Reenviar", "mensaje")]
    [TestCase("Descartar", "mensaje")]
    [TestCase("Revocar", "agente")]
    public async Task Lo_que_no_existe_es_404(string accion, string campo)
    {
        using var respuesta = await Enviar(accion, (campo, Guid.CreateVersion7().ToString()));

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<HttpResponseMessage> Enviar(string accion, params (string Nombre, string Valor)[] campos)
    {
        var html = await _administrador.Paginas.GetStringAsync("/gestion/puente");
        var testigo = Testigo().Match(html).Groups[1].Value;
        using var formulario = new FormUrlEncodedContent([.. campos.Select(c => KeyValuePair.Create(c.Nombre, c.Valor)), KeyValuePair.Create("__RequestVerificationToken", testigo)]);
        return await _administrador.Paginas.PostAsync($"/gestion/puente?handler={accion}", formulario);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Testigo();

    [GeneratedRegex("<code class=\"num\">([^<]+)</code>")]
    private static partial Regex Secreto();
}
