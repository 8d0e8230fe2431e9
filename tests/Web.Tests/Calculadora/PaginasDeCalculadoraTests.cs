using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Calculadora;

public sealed partial class PaginasDeCalculadoraTests
{
    private const string Consulta = "/calculadora?Matricula=4821+LKM&Categoria=Turismo&Primera=2019-03-15&Valor=19.800&Territorio=ES-MD&Contrato=2026-07-26&Precio=8.600,00&Para=Luis";

    private PortalWebDePrueba _portal = null!;
    private Actor _colaborador = null!;

    [SetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _colaborador = await _portal.EntrarAsync("colaborador", TipoUsuario.Colaborador, null, Nifs.Concesionario);
    }

    [TearDown]
    public async Task Cerrar()
    {
        _colaborador.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Sin_permiso_para_calcular_no_se_entra()
    {
        using var cliente = await _portal.EntrarAsync("cliente", TipoUsuario.Cliente, null, Nifs.Ana);

        Assert.That((await cliente.Paginas.GetAsync("/calculadora")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Lo_escrito_en_la_direccion_da_el_desglose_con_sus_porques()
    {
        var html = await Ver(Consulta);

        Assert.That(html, Does.Contain("344,00\u00a0€").And.Contain("55,70\u00a0€").And.Contain("TRLITPAJD"));
    }

    [Test]
    public async Task Lo_que_falta_se_dice_y_la_matricula_sugiere_la_fecha_como_estimacion()
    {
        var html = await Ver("/calculadora?Matricula=4821+LKM&Precio=ocho");

        Assert.That(html, Does.Contain("El precio no se entiende").And.Contain("(estimación)").And.Contain("de 2020"));
        Assert.That(await Ver("/calculadora?Matricula=4821+LKM&Estimada=true"), Does.Match("id=\"Primera\"[^>]*value=\"2020-"));
    }

    [Test]
    public async Task Un_modelo_se_elige_por_su_fila_y_varios_vehiculos_se_comparan()
    {
        var lista = await Ver("/calculadora?Marca=ABARTH&Modelo=124+spider&Territorio=ES-MD&Contrato=2026-07-26");
        var fila = Fila().Match(lista).Groups[1].Value;
        var html = await Ver($"/calculadora?Marca=ABARTH&Modelo=124&Fila={fila}&Territorio=ES-MD&Contrato=2026-07-26&Otro={Uri.EscapeDataString(Consulta.Split('?')[1])}");

        Assert.That(lista, Does.Contain("2016–2021"));
        Assert.That(html, Does.Contain($"value=\"{fila}\" checked").And.Contain("Comparación").And.Contain("El más barato"));
    }

    [Test]
    public async Task Guardar_lleva_a_su_ficha_y_pedirlo_a_la_solicitud_rellena()
    {
        var ficha = await Enviar(Consulta, "/calculadora", Consulta.Split('?')[1].Split('&').Select(p => (p.Split('=')[0], WebUtility.UrlDecode(p.Split('=')[1]))));
        var html = await Ver(ficha);
        var solicitud = await Enviar(ficha, $"{ficha.Split('?')[0]}?handler=Solicitar", []);

        Assert.That(html, Does.Contain("P-20").And.Contain("4821").And.Contain("344,00"));
        Assert.That(solicitud, Does.Match("^/solicitudes/[0-9a-f-]{36}/rellenar"));
        Assert.That(await Ver("/calculadora/presupuestos?texto=4821LKM"), Does.Contain("Pedido"));
    }

    [Test]
    public async Task Por_la_api_se_guarda_con_201_y_la_misma_clave_da_lo_mismo()
    {
        var cuerpo = new { calculo = new { territorio = "ES-MD", fechaContrato = "2026-07-26", precioDeclarado = 8600, vehiculo = new { categoria = "turismo", valorManual = 19800, primeraMatriculacion = "2019-03-15" } }, datos = new { vehiculo = "SEAT León" } };
        using var primera = await Guardar(cuerpo);
        using var segunda = await Guardar(cuerpo);
        using var mala = await _colaborador.Api.PostAsJsonAsync("/api/v1/calculadora/presupuestos", new { });

        var presupuesto = await primera.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That((primera.StatusCode, segunda.StatusCode, mala.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity)));
        Assert.That((await segunda.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid(), Is.EqualTo(presupuesto.GetProperty("id").GetGuid()));
        Assert.That(presupuesto.GetProperty("resultado").GetProperty("impuesto").GetProperty("cuota").GetDecimal(), Is.EqualTo(344));

        Task<HttpResponseMessage> Guardar(object que)
        {
            var peticion = new HttpRequestMessage(HttpMethod.Post, "/api/v1/calculadora/presupuestos") { Content = JsonContent.Create(que) };
            peticion.Headers.Add("Idempotency-Key", "k1");
            return _colaborador.Api.SendAsync(peticion);
        }
    }

    [Test]
    public async Task Unas_existencias_suben_y_bajan_con_sus_costes()
    {
        using var formulario = new MultipartFormDataContent { { new StringContent("ES-MD"), "territorio" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("Matrícula;Precio\r\n1;9000\r\n")), "archivo", "mis.csv" } };
        using var bien = await _colaborador.Api.PostAsync("/api/v1/calculadora/presupuestos/lote", formulario);
        using var malo = new MultipartFormDataContent { { new ByteArrayContent([1, 0, 2]), "archivo", "mis.csv" } };

        Assert.That(await bien.Content.ReadAsStringAsync(), Does.Contain("360.00"));
        Assert.That((await _colaborador.Api.PostAsync("/api/v1/calculadora/presupuestos/lote", malo)).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Un_enlace_se_abre_sin_cuenta_y_deja_de_existir_al_revocarlo()
    {
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Administrar }, new CambiarCompartirCommand(true));
        using var creado = await _colaborador.Api.PostAsJsonAsync("/api/v1/calculadora/presupuestos", new { calculo = new { territorio = "ES-MD", fechaContrato = "2026-07-26", precioDeclarado = 8600, vehiculo = new { categoria = "turismo" } } });
        var id = (await creado.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var enlace = await _colaborador.Api.PostAsJsonAsync($"/api/v1/calculadora/presupuestos/{id}/enlaces", new { dias = 3 });
        var ruta = enlace.Headers.Location!.AbsolutePath;
        using var nadie = _portal.CrearNavegador();

        var html = await nadie.GetStringAsync(ruta);
        using var pdf = await nadie.GetAsync($"{ruta}?handler=Pdf");
        var enlaces = (await _colaborador.Api.GetFromJsonAsync<JsonElement>($"/api/v1/calculadora/presupuestos/{id}")).GetProperty("enlaces");
        await _colaborador.Api.DeleteAsync($"/api/v1/calculadora/presupuestos/{id}/enlaces/{enlaces[0].GetProperty("id").GetGuid()}");

        Assert.That(WebUtility.HtmlDecode(html), Does.Contain("344,00\u00a0€"));
        Assert.That(pdf.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        Assert.That((await nadie.GetAsync(ruta)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task La_de_la_web_solo_se_enmarca_donde_dice_el_despacho()
    {
        using var nadie = _portal.CrearNavegador();
        Assert.That((await nadie.GetAsync("/widget/calculadora")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "de fábrica, no");
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Administrar }, new CambiarAjustesDeCalculadoraCommand(15, true, ["https://www.aldaba.example"]));

        using var respuesta = await nadie.GetAsync(Consulta.Replace("/calculadora", "/widget/calculadora", StringComparison.Ordinal));

        Assert.That(respuesta.Headers.GetValues("Content-Security-Policy").Single(), Does.EndWith("frame-ancestors https://www.aldaba.example"));
        Assert.That(respuesta.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync()), Does.Contain("344,00\u00a0€").And.Not.Contain("method=\"post\""));
    }

    private async Task<string> Ver(string ruta) => WebUtility.HtmlDecode(await _colaborador.Paginas.GetStringAsync(ruta));

    /// <summary>Envía un formulario de esa página y dice adónde lleva.</summary>
    private async Task<string> Enviar(string pagina, string a, IEnumerable<(string Campo, string Valor)> campos)
    {
        using var vista = await _colaborador.Paginas.GetAsync(pagina);
        var testigo = Testigo().Match(await vista.Content.ReadAsStringAsync()).Groups[1].Value;
        using var respuesta = await _colaborador.Paginas.PostAsync(a, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", testigo), .. campos.Select(c => KeyValuePair.Create(c.Campo, c.Valor))]));
        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await respuesta.Content.ReadAsStringAsync());
        return respuesta.Headers.Location!.OriginalString;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Testigo();

    [GeneratedRegex("name=\"Fila\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Fila();
}
