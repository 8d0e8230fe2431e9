using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>El primer recorrido: el escritorio envía un expediente con su PDF; lo ve y lo descarga quien debe, y nadie más.</summary>
public sealed class RecorridoTests
{
    private PortalWebDePrueba _portal = null!;
    private Recibido _expediente = null!;
    private Recibido _documento = null!;

    [OneTimeSetUp]
    public async Task Alimentar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        var dado = _portal.Dado();
        var vehiculo = await dado.UnVehiculo(v => v with { Matricula = "4821-LKM" });
        _expediente = await dado.UnExpediente(e => e.SobreVehiculo(vehiculo).Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario).SinAcreditar(Nifs.OtroConcesionario));
        _documento = await dado.UnDocumento(_expediente, d => d with { Clase = "justificante-profesional", Nombre = "Justificante" });
        await dado.UnExpediente(e => e.Acreditando(Nifs.OtroConcesionario).Con("adquirente", Nifs.Luis));
        await _portal.Dado(DespachoDePrueba.Otro).UnExpediente(e => e.Acreditando(Nifs.Concesionario));
    }

    [OneTimeTearDown]
    public async Task Cerrar() => await _portal.DisposeAsync();

    [Test]
    public async Task El_colaborador_acreditado_lo_encuentra_por_su_matricula_y_descarga_los_mismos_bytes()
    {
        using var marta = await _portal.EntrarAsync("marta", TipoUsuario.Colaborador, null, Nifs.Concesionario);

        var lista = await marta.Api.GetFromJsonAsync<JsonElement>("/api/v1/expedientes?matricula=4821%20lkm");
        Assert.That(lista.GetProperty("elementos").EnumerateArray().Single().GetProperty("id").GetGuid(), Is.EqualTo(_expediente.Id));

        var descarga = await marta.Api.GetAsync($"/api/v1/documentos/{_documento.Id}/contenido");
        Assert.That(await descarga.Content.ReadAsByteArrayAsync(), Is.EqualTo(Alimentador.ContenidoDe(_documento.OrigenId)));
        Assert.That(descarga.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));

        var pagina = await marta.Paginas.GetStringAsync($"/expedientes/{_expediente.Id}");
        Assert.That(pagina, Does.Contain($"/documentos/{_documento.Id}/contenido"));
        Assert.That(await marta.Paginas.GetByteArrayAsync($"/documentos/{_documento.Id}/contenido"), Is.EqualTo(Alimentador.ContenidoDe(_documento.OrigenId)));
    }

    [Test]
    public async Task Un_trozo_pedido_con_Range_llega_solo()
    {
        using var marta = await _portal.EntrarAsync("marta-range", TipoUsuario.Colaborador, null, Nifs.Concesionario);
        using var peticion = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/documentos/{_documento.Id}/contenido");
        peticion.Headers.Range = new(1, 3);

        var trozo = await marta.Api.SendAsync(peticion);

        Assert.That(trozo.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await trozo.Content.ReadAsStringAsync(), Is.EqualTo("PDF"));
    }

    private static IEnumerable<TestCaseData> Ajenos()
    {
        yield return new TestCaseData(TipoUsuario.Colaborador, DespachoDePrueba.Demo, Nifs.OtroConcesionario).SetArgDisplayNames("consta sin acreditar, y acreditado en otro expediente");
        yield return new TestCaseData(TipoUsuario.Colaborador, DespachoDePrueba.Otro, Nifs.Concesionario).SetArgDisplayNames("el mismo NIF en otro despacho");
        yield return new TestCaseData(TipoUsuario.Cliente, DespachoDePrueba.Demo, Nifs.Luis).SetArgDisplayNames("cliente que no interviene");
        yield return new TestCaseData(TipoUsuario.Cliente, DespachoDePrueba.Demo, Nifs.Concesionario).SetArgDisplayNames("su NIF, pero como cliente");
        yield return new TestCaseData(TipoUsuario.Administrador, DespachoDePrueba.Otro, "").SetArgDisplayNames("administrador de otro despacho");
    }

    [TestCaseSource(nameof(Ajenos))]
    public async Task Los_demas_no_lo_ven_por_ningun_camino(TipoUsuario tipo, DespachoDePrueba despacho, string nif)
    {
        using var ajeno = await _portal.EntrarAsync($"ajeno-{tipo}-{despacho.Slug}-{nif}", tipo, despacho, nif);

        var lista = await ajeno.Api.GetStringAsync("/api/v1/expedientes?limite=200");
        Assert.That(lista, Does.Not.Contain(_expediente.Id.ToString()));
        Assert.That(await ajeno.Paginas.GetStringAsync("/expedientes"), Does.Not.Contain(_expediente.Id.ToString()));

        foreach (var ruta in new[] { $"/api/v1/expedientes/{_expediente.Id}", $"/api/v1/expedientes/{_expediente.Id}/historial", $"/api/v1/expedientes/{_expediente.Id}/documentos", $"/api/v1/documentos/{_documento.Id}/contenido", $"/api/v1/documentos/{_documento.Id}/contenido?vista=1" })
            await EsComoSiNoExistiera(ajeno.Api, ruta);

        foreach (var ruta in new[] { $"/expedientes/{_expediente.Id}", $"/documentos/{_documento.Id}/contenido", $"/documentos/{_documento.Id}/contenido?vista=1" })
            await EsComoSiNoExistiera(ajeno.Paginas, ruta);
    }

    /// <summary>Mismo código, mismo cuerpo y mismas cabeceras que un id inventado.</summary>
    private static async Task EsComoSiNoExistiera(HttpClient http, string ruta)
    {
        var inventada = System.Text.RegularExpressions.Regex.Replace(ruta, "[0-9a-f]{8}-[0-9a-f-]{27}", Guid.CreateVersion7().ToString());
        var (ajena, nada) = (await http.GetAsync(ruta), await http.GetAsync(inventada));

        Assert.That(ajena.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), ruta);
        Assert.That(nada.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), inventada);
        Assert.That(SinTestigos(await ajena.Content.ReadAsStringAsync()), Is.EqualTo(SinTestigos(await nada.Content.ReadAsStringAsync())), ruta);
        Assert.That(ajena.Headers.Select(h => h.Key).Order(), Is.EqualTo(nada.Headers.Select(h => h.Key).Order()), ruta);
    }

    private static string SinTestigos(string html) => System.Text.RegularExpressions.Regex.Replace(html, "(__RequestVerificationToken[^>]*value=\")[^\"]*", "$1");

    [Test]
    public async Task Un_etag_o_un_trozo_de_lo_ajeno_tampoco_dicen_nada()
    {
        using var luis = await _portal.EntrarAsync("luis-etag", TipoUsuario.Cliente, null, Nifs.Luis);
        using var peticion = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/documentos/{_documento.Id}/contenido");
        peticion.Headers.IfNoneMatch.Add(new($"\"{Elementos.Sha256(Alimentador.ContenidoDe(_documento.OrigenId))}\""));
        peticion.Headers.Range = new(0, 0);

        Assert.That((await luis.Api.SendAsync(peticion)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
