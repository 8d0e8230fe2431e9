using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Documentos;

/// <summary>Descargas por sus dos puertas: lista, ficha, contenido, ZIP, enlaces compartidos y el registro de la gestoría.</summary>
public sealed partial class DocumentosTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _ana = null!, _gestor = null!, _administrador = null!;
    private Recibido _expediente = null!, _justificante = null!, _deVer = null!, _texto = null!, _ajeno = null!;

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        var (dado, hoy) = (_portal.Dado(), TimeProvider.System.Hoy());
        var vehiculo = await dado.UnVehiculo(v => v with { Matricula = "4821-LKM" });
        _expediente = await dado.UnExpediente(e => e.SobreVehiculo(vehiculo).Con("adquirente", Nifs.Ana) with { Numero = "2026/4821" });
        _justificante = await dado.UnDocumento(_expediente, d => d with { Clase = "justificante-profesional", Nombre = "Justificante", CodigoVerificacion = "CSV-77", Vigencia = new(hoy.AddDays(-5), hoy.AddDays(20)) });
        _deVer = await dado.UnDocumento(_expediente, d => d with { Nombre = "Borrador", Permiso = "ver", Vigencia = new(hoy.AddDays(-50), hoy.AddDays(-20)) });
        _texto = await dado.UnDocumento(_expediente, d => d with { Nombre = "Notas", TipoMime = "text/html" });
        _ajeno = await dado.UnDocumento(await dado.UnExpediente(e => e.Con("titular", Nifs.Luis)), d => d with { Nombre = "Papel de Luis" });
        _ana = await _portal.EntrarAsync("ana-doc", TipoUsuario.Cliente, null, Nifs.Ana);
        _gestor = await _portal.EntrarAsync("gestor-doc", TipoUsuario.Gestor);
        _administrador = await _portal.EntrarAsync("admin-doc", TipoUsuario.Administrador);
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        foreach (var actor in new[] { _ana, _gestor, _administrador }) actor.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task La_lista_lleva_los_campos_del_contrato_y_solo_lo_suyo()
    {
        var lista = await _ana.Api.GetFromJsonAsync<JsonElement>("/api/v1/documentos?contar=true&matricula=4821%20lkm&clase=justificante-profesional&clase=otro");

        Assert.That(lista.GetProperty("total").GetInt64(), Is.EqualTo(3));
        var uno = lista.GetProperty("elementos").EnumerateArray().Single(d => d.GetProperty("id").GetGuid() == _justificante.Id);
        Assert.That(uno.EnumerateObject().Select(p => p.Name), Is.SupersetOf(new[] { "id", "clase", "nombre", "tipoMime", "tamano", "sha256", "fecha", "vigencia", "vigente", "codigoVerificacion", "permiso", "expedienteId", "estadoArchivo", "nuevo" }));
        Assert.That((uno.GetProperty("permiso").GetString(), uno.GetProperty("vigente").GetBoolean(), uno.GetProperty("expedienteNumero").GetString(), uno.GetProperty("matricula").GetString()), Is.EqualTo(("descargar", true, "2026/4821", "4821LKM")));
        Assert.That(await _ana.Api.GetStringAsync("/api/v1/documentos?limite=200"), Does.Not.Contain(_ajeno.Id.ToString()));
        Assert.That(await _gestor.Api.GetStringAsync("/api/v1/documentos?limite=200"), Does.Contain(_ajeno.Id.ToString()));
    }

    [TestCase("limite=0", 400), TestCase("limite=1000000000", 400), TestCase("limite=99999999999999", 400), TestCase("cursor=manipulado", 400), TestCase("desde=2026-02-02&hasta=2026-02-01", 422), TestCase("desde=ayer", 400)]
    [TestCase("porCaducar=-1", 422), TestCase("expediente=no-existe", 200), TestCase("clase=no-existe", 200)]
    public async Task Lo_mal_escrito_se_dice_y_nunca_es_un_500(string consulta, int estado)
    {
        Assert.That((int)(await _ana.Api.GetAsync($"/api/v1/documentos?{consulta}")).StatusCode, Is.EqualTo(estado));
        Assert.That((int)(await _ana.Paginas.GetAsync($"/documentos?{consulta}")).StatusCode, Is.EqualTo(estado == 422 ? 400 : estado).Or.EqualTo(consulta is "desde=ayer" or "limite=99999999999999" ? 200 : estado));
    }

    [Test]
    public async Task Siete_mil_letras_se_rechazan_con_su_mensaje()
    {
        var ruta = $"/api/v1/documentos?texto={new string('a', 7000)}";
        var respuesta = await _ana.Api.GetAsync(ruta);
        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await respuesta.Content.ReadAsStringAsync(), Does.Contain("demasiado largo"));
    }

    [Test]
    public async Task La_pagina_ensena_lo_vigente_arriba_y_lo_caducado_como_caducado()
    {
        var pagina = await Texto(_ana, "/documentos");

        Assert.That(pagina, Does.Contain("Para circular, en vigor").And.Contain("Válido: quedan 20 días").And.Contain("Caducado el").And.Contain($"/documentos/{_justificante.Id}"));
        Assert.That(pagina, Does.Not.Contain("Papel de Luis"));
        Assert.That(Regex.Count(pagina, $"value=\"{_deVer.Id}\""), Is.Zero, "lo de solo ver no se puede elegir");
        Assert.That(await Texto(_ana, "/documentos?texto=nada"), Does.Contain("No hay documentos con estos filtros"));
    }

    [Test]
    public async Task Solo_el_PDF_y_las_imagenes_se_ven_dentro_y_en_un_marco_de_casa()
    {
        var dentro = await _ana.Paginas.GetAsync($"/documentos/{_justificante.Id}/contenido?vista=1");
        var fuera = await _ana.Paginas.GetAsync($"/documentos/{_texto.Id}/contenido?vista=1");

        Assert.That(dentro.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("inline"));
        Assert.That(Csp(dentro), Does.Contain("sandbox").And.Contain("frame-ancestors 'self'"));
        Assert.That(fuera.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
        Assert.That((Csp(fuera), fuera.Content.Headers.ContentType?.MediaType), Is.EqualTo(("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox", "application/octet-stream")));
        Assert.That(dentro.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));

        static string Csp(HttpResponseMessage r) => r.Headers.GetValues("Content-Security-Policy").Single();
    }

    [Test]
    public async Task La_ficha_dice_que_es_y_solo_la_gestoria_ve_quien_lo_abrio()
    {
        var suya = await Texto(_ana, $"/documentos/{_justificante.Id}");
        Assert.That(suya, Does.Contain("CSV-77").And.Contain("Válido: quedan 20 días").And.Contain("<iframe").And.Not.Contain("Quién lo ha abierto").And.Not.Contain("Compartir con un enlace"));
        Assert.That(await Texto(_ana, $"/documentos/{_deVer.Id}"), Does.Contain("Verlo, sin descargarlo").And.Contain("Caducado el"));
        Assert.That(await Texto(_gestor, $"/documentos/{_justificante.Id}"), Does.Contain("Quién lo ha abierto"));
        var ficha = await _ana.Api.GetFromJsonAsync<JsonElement>($"/api/v1/documentos/{_justificante.Id}");
        Assert.That((ficha.GetProperty("para").GetString(), ficha.GetProperty("sePuedeCompartir").GetBoolean()), Is.EqualTo(("Los intervinientes y los colaboradores.", false)));
    }

    [Test]
    public async Task El_zip_de_la_API_trae_los_documentos_y_su_indice()
    {
        var respuesta = await _ana.Api.PostAsJsonAsync("/api/v1/documentos/zip", new { ids = new[] { _justificante.Id, _texto.Id } });

        Assert.That((respuesta.StatusCode, respuesta.Content.Headers.ContentType?.MediaType, respuesta.Content.Headers.ContentDisposition?.DispositionType), Is.EqualTo((HttpStatusCode.OK, "application/zip", "attachment")));
        using var zip = new ZipArchive(await respuesta.Content.ReadAsStreamAsync());
        Assert.That(zip.Entries.Select(e => e.FullName), Is.EqualTo(new[] { "indice.csv", "Justificante.pdf", "Notas" }));
        Assert.That((await _ana.Api.PostAsJsonAsync("/api/v1/documentos/zip", new { expedienteId = _expediente.Id })).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("""{"ids":[]}""", 422), TestCase("{}", 422), TestCase("""{"ids":["no-es-un-id"]}""", 400), TestCase("[]", 400), TestCase("""{"expedienteId":"00000000-0000-0000-0000-000000000001"}""", 404)]
    public async Task Un_zip_mal_pedido_se_dice(string cuerpo, int estado) =>
        Assert.That((int)(await _ana.Api.PostAsync("/api/v1/documentos/zip", new StringContent(cuerpo, System.Text.Encoding.UTF8, "application/json"))).StatusCode, Is.EqualTo(estado));

    [Test]
    public async Task Del_zip_lo_ajeno_es_404_y_lo_de_solo_ver_403()
    {
        Assert.That((await _ana.Api.PostAsJsonAsync("/api/v1/documentos/zip", new { ids = new[] { _justificante.Id, _ajeno.Id } })).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        var deVer = await _ana.Api.PostAsJsonAsync("/api/v1/documentos/zip", new { ids = new[] { _deVer.Id } });
        Assert.That((deVer.StatusCode, (await deVer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codigo").GetString()), Is.EqualTo((HttpStatusCode.Forbidden, "solo-ver")));
    }

    [Test]
    public async Task Desde_la_pagina_se_baja_lo_elegido_o_la_lista_entera_y_sin_elegir_se_dice()
    {
        var elegidos = await Enviar(_ana, "/documentos", "/documentos/zip", ("que", "seleccion"), ("ids", _justificante.Id.ToString()));
        using (var zip = new ZipArchive(await elegidos.Content.ReadAsStreamAsync())) Assert.That(zip.Entries, Has.Count.EqualTo(2));

        var lista = await Enviar(_ana, "/documentos", "/documentos/zip", ("que", "lista"), ("texto", "notas"));
        using (var zip = new ZipArchive(await lista.Content.ReadAsStreamAsync())) Assert.That(zip.Entries.Select(e => e.FullName), Is.EqualTo(new[] { "indice.csv", "Notas" }));

        var nada = await Enviar(_ana, "/documentos", "/documentos/zip", ("que", "seleccion"));
        Assert.That(nada.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(WebUtility.HtmlDecode(await nada.Content.ReadAsStringAsync()), Does.Contain("Elija al menos un documento."));
        Assert.That((await Enviar(_ana, "/documentos", "/documentos/zip", ("que", "seleccion"), ("ids", "no-es-un-id"))).StatusCode, Is.Not.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That((await Enviar(_ana, "/documentos", "/documentos/zip", ("ids", _ajeno.Id.ToString()))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Un_enlace_se_crea_se_abre_sin_sesion_y_se_revoca()
    {
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Administrar }, new CambiarCompartirCommand(true));
        var creado = await (await Enviar(_ana, $"/documentos/{_justificante.Id}", $"/documentos/{_justificante.Id}?handler=Compartir", ("Entrada.Dias", "3"), ("Entrada.Maximo", "2"))).Content.ReadAsStringAsync();
        var ruta = "/compartido/" + Secreto().Match(creado).Groups[1].Value;

        using var nadie = _portal.CrearNavegador();
        var pagina = await nadie.GetAsync(ruta);
        var html = await pagina.Content.ReadAsStringAsync();
        Assert.That(pagina.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(html, Does.Contain("Justificante.pdf").And.Not.Contain("ana-doc").And.Not.Contain(Nifs.Ana).And.Not.Contain("2026/4821"));
        Assert.That((pagina.Headers.CacheControl?.NoStore, pagina.Headers.GetValues("X-Robots-Tag").Single(), html.Contains("content=\"noindex\"", StringComparison.Ordinal)), Is.EqualTo(((bool?)true, "noindex, nofollow", true)));

        var descarga = await EnviarCon(nadie, ruta, ruta);
        Assert.That(await descarga.Content.ReadAsByteArrayAsync(), Is.EqualTo(Alimentador.ContenidoDe(_justificante.OrigenId)));
        Assert.That(descarga.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));

        Assert.That(await Texto(_administrador, "/gestion/compartidos"), Does.Contain("Justificante").And.Contain("ana-doc"));
        var id = Regex.Match(await _ana.Paginas.GetStringAsync("/documentos/compartidos"), "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value;
        await Enviar(_ana, "/documentos/compartidos", "/documentos/compartidos?handler=Revocar", ("id", id));
        var (revocado, inventado) = (await nadie.GetAsync(ruta), await nadie.GetAsync("/compartido/inventado"));
        Assert.That((revocado.StatusCode, inventado.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That(await revocado.Content.ReadAsStringAsync(), Is.EqualTo(await inventado.Content.ReadAsStringAsync()));
        Assert.That((await Enviar(_ana, $"/documentos/{_justificante.Id}", $"/documentos/{_ajeno.Id}?handler=Compartir", ("Entrada.Dias", "3"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Enviar(_ana, $"/documentos/{_justificante.Id}", $"/documentos/{_justificante.Id}?handler=Compartir", ("Entrada.Dias", "99"))).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Administrar }, new CambiarCompartirCommand(false));
    }

    [Test]
    public async Task El_area_interna_es_de_quien_es()
    {
        Assert.That((await _ana.Paginas.GetAsync("/gestion/descargas")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _gestor.Paginas.GetAsync("/gestion/descargas?usuario=ana&desde=2026-01-01")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _gestor.Paginas.GetAsync("/gestion/descargas?desde=2026-02-02&hasta=2026-02-01")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await _gestor.Paginas.GetAsync("/gestion/compartidos")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _administrador.Paginas.GetAsync("/gestion/compartidos")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Marcar_todos_como_leidos_vuelve_a_la_lista()
    {
        using var luis = await _portal.EntrarAsync("luis-doc", TipoUsuario.Cliente, null, Nifs.Luis);
        Assert.That(await Texto(luis, "/documentos"), Does.Contain("Marcar todos como leídos"));

        var respuesta = await Enviar(luis, "/documentos", "/documentos?handler=Leidos");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await Texto(luis, "/documentos"), Does.Not.Contain("Marcar todos como leídos"));
    }

    private static async Task<string> Texto(Actor quien, string ruta) => WebUtility.HtmlDecode(await quien.Paginas.GetStringAsync(ruta));

    private static Task<HttpResponseMessage> Enviar(Actor quien, string desde, string a, params (string Campo, string Valor)[] campos) => EnviarCon(quien.Paginas, desde, a, campos);

    private static async Task<HttpResponseMessage> EnviarCon(HttpClient http, string desde, string a, params (string Campo, string Valor)[] campos)
    {
        var testigo = Testigo().Match(await http.GetStringAsync(desde)).Groups[1].Value;
        return await http.PostAsync(a, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", testigo), .. campos.Select(c => KeyValuePair.Create(c.Campo, c.Valor))]));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Testigo();

    [GeneratedRegex("/compartido/([A-Za-z0-9_-]{43})")]
    private static partial Regex Secreto();
}
