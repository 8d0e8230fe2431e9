using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Pages.Expedientes;
using ElGestorPortal.Web.Tests.Common;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;

namespace ElGestorPortal.Web.Tests.Expedientes;

/// <summary>La lista de expedientes como página (filtros guardados, columnas, exportación), la caja de búsqueda y las preguntas de la portada.</summary>
public sealed partial class PaginaDeExpedientesTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _ana = null!, _luis = null!, _gestor = null!;
    private Recibido _suyo = null!;

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        var dado = _portal.Dado();
        var vehiculo = await dado.UnVehiculo(v => v with { Matricula = "4821 LKM", Bastidor = "WVWZZZ1KZAW123456" });
        _suyo = await dado.UnExpediente(e => e.SobreVehiculo(vehiculo).Con("adquirente", Nifs.Ana) with { Numero = "2026/4821", RefPropia = "=1+1", Jefatura = "Sevilla" });
        await dado.UnaActividad(_suyo, a => a with { Texto = "Presentado en Tráfico" });
        await dado.UnExpediente(e => e.Con("titular", Nifs.Luis, "Luis", "Ferrer") with { Numero = "2026/AJENO" });
        _ana = await _portal.EntrarAsync("ana-exp", TipoUsuario.Cliente, null, Nifs.Ana);
        _luis = await _portal.EntrarAsync("luis-exp", TipoUsuario.Cliente, null, Nifs.Luis);
        _gestor = await _portal.EntrarAsync("gestor-exp", TipoUsuario.Gestor);
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        foreach (var actor in new[] { _ana, _luis, _gestor }) actor.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Un_filtro_guardado_es_una_pestana_suya_y_de_nadie_mas()
    {
        using var guardado = await Enviar(_ana, "/expedientes?jefatura=Sevilla", "/expedientes?handler=Guardar", ("nombre", "Los de Sevilla"), ("consulta", "jefatura=Sevilla"));
        Assert.That(guardado.Headers.Location?.OriginalString, Is.EqualTo("/expedientes?jefatura=Sevilla"));

        var lista = await _ana.Paginas.GetStringAsync("/expedientes?jefatura=Sevilla");
        Assert.That(lista, Does.Match("aria-current=\"page\">Los de Sevilla"));
        Assert.That(await _luis.Paginas.GetStringAsync("/expedientes"), Does.Not.Contain("Los de Sevilla"));

        var id = Regex.Match(lista, "name=\"filtroId\" value=\"([^\"]+)\"").Groups[1].Value;
        using var ajeno = await Enviar(_luis, "/expedientes", "/expedientes?handler=Quitar", ("filtroId", id));
        Assert.That(ajeno.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "el filtro de otro no existe");
        using var quitado = await Enviar(_ana, "/expedientes", "/expedientes?handler=Quitar", ("filtroId", id));
        Assert.That(await _ana.Paginas.GetStringAsync("/expedientes"), Does.Not.Contain("Los de Sevilla"));
    }

    [Test]
    public async Task Guardar_sin_nombre_vuelve_a_la_lista_y_dice_por_que()
    {
        using var respuesta = await Enviar(_ana, "/expedientes?turno=gestoria", "/expedientes?handler=Guardar", ("nombre", ""), ("consulta", "turno=gestoria"));

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var pagina = WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync());
        Assert.That(pagina, Does.Contain("Póngale un nombre.").And.Contain("2026/4821"));
    }

    [Test]
    public async Task Las_columnas_elegidas_se_recuerdan_y_las_desconocidas_se_tiran()
    {
        using var respuesta = await Enviar(_ana, "/expedientes", "/expedientes?handler=Columnas", ("columnas", "alta"), ("columnas", "<script>"), ("vuelta", "?turno=gestoria"));
        Assert.That(respuesta.Headers.Location?.OriginalString, Is.EqualTo("/expedientes?turno=gestoria"));
        Assert.That(respuesta.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("columnas-expedientes", StringComparison.Ordinal)), Does.StartWith("columnas-expedientes=alta;"));

        using var fuera = await Enviar(_ana, "/expedientes", "/expedientes?handler=Columnas", ("vuelta", "https://malo.example"));
        Assert.That(fuera.Headers.Location?.OriginalString, Is.EqualTo("/expedientes"), "no se sale del portal");
    }

    [Test]
    public async Task La_lista_se_exporta_igual_por_las_dos_puertas_y_sin_formulas()
    {
        foreach (var (http, ruta) in new[] { (_ana.Api, "/api/v1/expedientes/exportar?jefatura=Sevilla"), (_ana.Paginas, "/expedientes?jefatura=Sevilla&handler=Exportar") })
        {
            using var respuesta = await http.GetAsync(ruta);
            Assert.That((int)respuesta.StatusCode, Is.EqualTo(200), ruta);
            Assert.That(respuesta.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
            Assert.That(respuesta.Content.Headers.ContentDisposition?.FileName, Does.Match(@"^""?expedientes-\d{4}-\d{2}-\d{2}\.csv""?$"));
            var texto = await respuesta.Content.ReadAsStringAsync();
            Assert.That(texto, Does.Contain("2026/4821;'=1+1;").And.Not.Contain("AJENO"));
        }

        Assert.That((int)(await _ana.Api.GetAsync("/api/v1/expedientes/exportar?estado=inventado")).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await _portal.CrearNavegador().GetAsync("/api/v1/expedientes/exportar")).StatusCode, Is.EqualTo(401));
    }

    [Test]
    public async Task Tambien_sale_como_hoja_de_calculo_por_las_dos_puertas()
    {
        foreach (var (http, ruta) in new[] { (_ana.Api, "/api/v1/expedientes/exportar?formato=xlsx"), (_ana.Paginas, "/expedientes?handler=Exportar&formato=xlsx") })
        {
            using var respuesta = await http.GetAsync(ruta);
            Assert.That((int)respuesta.StatusCode, Is.EqualTo(200), ruta);
            Assert.That(respuesta.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
            using var xlsx = new MemoryStream(await respuesta.Content.ReadAsByteArrayAsync());
            Assert.That(xlsx.Query().Cast<IDictionary<string, object?>>().Select(f => f.Values.First()), Is.EqualTo(new[] { "Número", "2026/4821" }));
        }

        Assert.That((int)(await _ana.Api.GetAsync("/api/v1/expedientes/exportar?formato=pdf")).StatusCode, Is.EqualTo(400));
        using var mala = await _ana.Paginas.GetAsync("/expedientes?handler=Exportar&formato=pdf");
        Assert.That(mala.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(WebUtility.HtmlDecode(await mala.Content.ReadAsStringAsync()), Does.Contain("La lista se exporta en csv o en xlsx."));
    }

    [Test]
    public async Task El_resumen_baja_como_PDF_por_las_dos_puertas_y_la_ficha_lo_ofrece()
    {
        foreach (var (http, ruta) in new[] { (_ana.Api, $"/api/v1/expedientes/{_suyo.Id}/resumen"), (_ana.Paginas, $"/expedientes/{_suyo.Id}/resumen") })
        {
            using var respuesta = await http.GetAsync(ruta);
            Assert.That(respuesta.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"), ruta);
            Assert.That(respuesta.Content.Headers.ContentDisposition?.ToString(), Does.StartWith("attachment").And.Contain("expediente-2026-4821.pdf"));
            Assert.That(respuesta.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(PdfDePrueba.Texto(await respuesta.Content.ReadAsByteArrayAsync()), Does.Contain("Expediente 2026/4821").And.Contain("4821 LKM").And.Contain("Presentado en Tráfico"));
        }

        Assert.That(await _ana.Paginas.GetStringAsync($"/expedientes/{_suyo.Id}"), Does.Contain($"/expedientes/{_suyo.Id}/resumen"));
    }

    [TestCase("limite=0", "En cada página caben de 1 a 200 filas.")]
    [TestCase("limite=1000000000", "En cada página caben de 1 a 200 filas.")]
    [TestCase("limite=muchos", "Revise estos datos")]
    [TestCase("cursor=retocado", "Vuelva a empezar por el principio.")]
    [TestCase("orden=inventado", "Ese orden no existe.")]
    [TestCase("desde=2026-02-02&hasta=2026-02-01", "La fecha final es anterior a la inicial.")]
    public async Task Lo_mal_pedido_se_dice_en_la_lista(string consulta, string mensaje)
    {
        using var respuesta = await _ana.Paginas.GetAsync($"/expedientes?{consulta}");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync()), Does.Contain(mensaje).And.Contain("Filtrar expedientes").And.Not.Contain("Todavía no tiene expedientes"));
    }

    [Test]
    public async Task La_lista_pequena_se_ordena_tambien_por_lo_que_no_tiene_indice() =>
        Assert.That(WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync("/expedientes?orden=-fechaPresentacion")), Does.Contain("2026/4821").And.Contain("De la presentación más reciente a la más antigua"));

    [Test]
    public async Task La_ficha_vuelve_a_la_lista_de_la_que_se_viene()
    {
        using var eva = await _portal.EntrarAsync("eva-exp", TipoUsuario.Cliente, null, Nifs.Ana);
        Assert.That(await Miga(), Is.EqualTo("/expedientes"));

        using var lista = await eva.Paginas.GetAsync("/expedientes?familia=vehiculos&jefatura=Sevilla&cursor=&malo=x");
        Assert.That(lista.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("lista-expedientes=", StringComparison.Ordinal)),
            Does.Contain("httponly").IgnoreCase.And.Contain("path=/expedientes").And.Not.Contain("expires").IgnoreCase);
        Assert.That(await Miga(), Is.EqualTo("/expedientes?familia=vehiculos&jefatura=Sevilla"));

        await eva.Paginas.GetStringAsync("/expedientes");
        Assert.That(await Miga(), Is.EqualTo("/expedientes"), "la lista entera también es de la que se viene");

        async Task<string> Miga() =>
            WebUtility.HtmlDecode(Regex.Match(await eva.Paginas.GetStringAsync($"/expedientes/{_suyo.Id}"), "<a href=\"([^\"]*)\">Expedientes</a>").Groups[1].Value);
    }

    [TestCase("x=\"><script>&familia=otros", "/expedientes?familia=otros")]
    [TestCase("https://malo.example", "/expedientes")]
    [TestCase("texto=\"><b>", "/expedientes?texto=%22%3E%3Cb%3E")]
    public void De_la_galleta_solo_se_cree_lo_que_la_lista_entiende(string galleta, string direccion)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = "lista-expedientes=" + Uri.EscapeDataString(galleta);

        Assert.That(UltimaLista.Direccion(http.Request), Is.EqualTo(direccion));
    }

    [TestCase("4821-lkm", "expediente", "vehiculo")]
    [TestCase("123456", "expediente", "vehiculo")]
    [TestCase("2026/4821", "expediente")]
    public async Task La_caja_de_busqueda_agrupa_lo_que_ve_quien_busca(string q, params string[] grupos)
    {
        var hallado = await _ana.Api.GetFromJsonAsync<JsonElement>($"/api/v1/busqueda?q={Uri.EscapeDataString(q)}");
        Assert.That(hallado.GetProperty("grupos").EnumerateArray().Select(g => g.GetProperty("tipo").GetString()), Is.EqualTo(grupos));
        Assert.That(hallado.GetProperty("grupos")[0].GetProperty("elementos")[0].GetProperty("id").GetGuid(), Is.EqualTo(_suyo.Id));

        Assert.That(await _ana.Paginas.GetStringAsync($"/busqueda?q={Uri.EscapeDataString(q)}"), Does.Contain($"/expedientes/{_suyo.Id}"));
        Assert.That((await _luis.Api.GetFromJsonAsync<JsonElement>($"/api/v1/busqueda?q={Uri.EscapeDataString(q)}")).GetProperty("grupos").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Buscar_de_mas_o_de_menos_no_rompe_nada()
    {
        Assert.That((int)(await _ana.Api.GetAsync($"/api/v1/busqueda?q={new string('x', 5000)}")).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await _ana.Paginas.GetAsync($"/busqueda?q={new string('x', 5000)}")).StatusCode, Is.EqualTo(400));
        Assert.That((await _ana.Api.GetFromJsonAsync<JsonElement>("/api/v1/busqueda")).GetProperty("grupos").GetArrayLength(), Is.Zero);
        Assert.That(await _ana.Paginas.GetStringAsync("/busqueda?q=nadaasi"), Does.Contain("No hay nada que se llame"));
    }

    [Test]
    public async Task La_portada_cuenta_lo_suyo_y_el_despacho_cambia_sus_preguntas()
    {
        var portada = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync("/"));
        Assert.That(portada, Does.Contain("Presentado en Tráfico").And.Contain("¿Qué me falta por entregar?").And.Not.Contain("AJENO"));

        using var prohibido = await _ana.Paginas.GetAsync("/gestion/preguntas");
        Assert.That(prohibido.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));

        using var malo = await Enviar(_gestor, "/gestion/preguntas", "/gestion/preguntas", ("Textos", "¿Y esto?"), ("Direcciones", "https://malo.example"));
        Assert.That(malo.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(WebUtility.HtmlDecode(await malo.Content.ReadAsStringAsync()), Does.Contain("es la de una lista del portal").And.Contain("¿Y esto?"), "no se pierde lo escrito");

        using var bien = await Enviar(_gestor, "/gestion/preguntas", "/gestion/preguntas", ("Textos", "¿Qué se movió ayer?"), ("Direcciones", "/expedientes?cambiadoDesde={ayer}"), ("Textos", ""), ("Direcciones", ""));
        Assert.That(bien.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        portada = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync("/"));
        Assert.That(portada, Does.Contain("¿Qué se movió ayer?").And.Not.Contain("¿Qué me falta por entregar?"));
        Assert.That(portada, Does.Match(@"/expedientes\?cambiadoDesde=\d{4}-\d{2}-\d{2}"));
    }

    private static async Task<HttpResponseMessage> Enviar(Actor quien, string desde, string a, params (string Campo, string Valor)[] campos)
    {
        var testigo = Testigo().Match(await quien.Paginas.GetStringAsync(desde)).Groups[1].Value;
        return await quien.Paginas.PostAsync(a, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", testigo), .. campos.Select(c => KeyValuePair.Create(c.Campo, c.Valor))]));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Testigo();
}
