using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Calculadora;
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
    public async Task La_lista_central_tiene_los_enlaces_a_presupuestos_y_el_administrador_los_revoca()
    {
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Administrar }, new CambiarCompartirCommand(true));
        using var creado = await _colaborador.Api.PostAsJsonAsync("/api/v1/calculadora/presupuestos", new { calculo = new { territorio = "ES-MD", fechaContrato = "2026-07-26", precioDeclarado = 8600, vehiculo = new { categoria = "turismo" } } });
        var id = (await creado.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var enlace = await _colaborador.Api.PostAsJsonAsync($"/api/v1/calculadora/presupuestos/{id}/enlaces", new { dias = 3 });
        using var administrador = await _portal.EntrarAsync("administrador", TipoUsuario.Administrador);
        using var nadie = _portal.CrearNavegador();

        var lista = WebUtility.HtmlDecode(await administrador.Paginas.GetStringAsync("/gestion/compartidos?de=presupuestos"));
        var suyo = EnlaceDeLista().Match(lista).Groups[1].Value;
        await Enviar("/gestion/compartidos?de=presupuestos", "/gestion/compartidos?handler=RevocarPresupuesto", [("presupuesto", id.ToString()), ("id", suyo)], administrador);

        Assert.That(lista, Does.Contain("P-20").And.Contain("De colaborador").And.Contain("Vigente"));
        Assert.That((await nadie.GetAsync(enlace.Headers.Location!.AbsolutePath)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _colaborador.Paginas.GetAsync("/gestion/compartidos?de=presupuestos")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task El_colaborador_pone_su_margen_y_nadie_mas_lo_tiene()
    {
        using var gestor = await _portal.EntrarAsync("gestor", TipoUsuario.Gestor);

        Assert.That(await Enviar("/calculadora/margen", "/calculadora/margen", [("Importe", "25,50")]), Is.EqualTo("/calculadora/margen?guardado=true"));
        Assert.That(await Ver("/calculadora/margen"), Does.Match("id=\"Importe\"[^>]*value=\"25,5\""));
        Assert.That(await Ver("/calculadora"), Does.Contain("/calculadora/margen"));
        Assert.That((await gestor.Paginas.GetAsync("/calculadora/margen")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task El_gestor_cambia_un_territorio_en_un_formulario_y_lo_que_no_se_entiende_se_dice()
    {
        using var gestor = await _portal.EntrarAsync("gestor", TipoUsuario.Gestor);
        var reglas = (await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Gestionar | Permiso.Calcular }, new ListarVersionesQuery())).Elementos.Single(v => v.Clase == ClaseDeNorma.Reglas).Id;
        var ruta = $"/gestion/precios/{reglas}/territorios/ES-MD";
        (string, string)[] campos = [("Escrito.Clave", "2026.7"), ("Escrito.RigeDesde", "2026-01-01"), ("Escrito.Tipo", "4"), ("Escrito.Norma", "TRLITPAJD art. 11.1.a"), ("Escrito.Confianza", "alta"), ("Escrito.Modelo", "620"), ("Escrito.DiasHabiles", "30"),
            ("Escrito.Reglas[0].Id", "clasicos"), ("Escrito.Reglas[0].Da", "cuota"), ("Escrito.Reglas[0].Importe", "1.012,50"), ("Escrito.Reglas[0].Norma", "Ley inventada"), ("Escrito.Reglas[0].Categorias", "Turismo"), ("Escrito.Reglas[0].Historico", "si"), ("Escrito.Reglas[0].Presentar", "true")];

        var html = WebUtility.HtmlDecode(await gestor.Paginas.GetStringAsync($"/gestion/precios/{reglas}/territorios/ES-GA"));
        var mala = await Responder(ruta, ruta, [.. campos, ("Escrito.Reglas[0].EdadMayorQue", "diez")], gestor);
        var nueva = await Enviar(ruta, ruta, campos, gestor);
        var ficha = WebUtility.HtmlDecode(await gestor.Paginas.GetStringAsync(nueva));

        Assert.That(html, Does.Contain("cero_emisiones").And.Contain("Un tipo del 0").And.Contain("distintivo 0"));
        Assert.That(WebUtility.HtmlDecode(mala), Does.Contain("Regla «clasicos»: en los años, «diez» no es una cantidad."));
        Assert.That(ficha, Does.Contain("ES-MD · clasicos · cuota: — → 1012.5").And.Contain("Borrador, sin usar").And.Contain("23 de 23"));
    }

    [Test]
    public async Task La_de_la_web_solo_se_enmarca_donde_dice_el_despacho()
    {
        using var nadie = _portal.CrearNavegador();
        Assert.That((await nadie.GetAsync("/widget/calculadora")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "de fábrica, no");
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Administrar | Permiso.Calcular }, new CambiarAjustesDeCalculadoraCommand(15, true, ["https://www.aldaba.example"]));

        using var respuesta = await nadie.GetAsync(Consulta.Replace("/calculadora", "/widget/calculadora", StringComparison.Ordinal));

        Assert.That(respuesta.Headers.GetValues("Content-Security-Policy").Single(), Does.EndWith("frame-ancestors https://www.aldaba.example"));
        Assert.That(respuesta.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync()), Does.Contain("344,00\u00a0€").And.Not.Contain("method=\"post\""));
    }

    [Test]
    public async Task Sin_el_modulo_no_queda_ni_la_de_la_web_ni_lo_suyo_en_el_area_interna()
    {
        var sistema = Identidad.Sistema(DespachoDePrueba.Demo.Id);
        using var administrador = await _portal.EntrarAsync("admin-sin-modulo", TipoUsuario.Administrador);
        await _portal.Enviar(sistema with { Permisos = Permiso.Administrar | Permiso.Calcular }, new CambiarAjustesDeCalculadoraCommand(15, true, ["https://www.aldaba.example"]));
        await _portal.Enviar(sistema, new LimitarDespachoCommand([.. ModulosDelDespacho.Todos.Except(["calculadora"])]));

        using var nadie = _portal.CrearNavegador();
        Assert.That((await nadie.GetAsync("/widget/calculadora")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        foreach (var ruta in new[] { "/gestion/tarifas", "/gestion/precios" })
            Assert.That((await administrador.Paginas.GetAsync(ruta)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), ruta);

        await _portal.Enviar(sistema, new LimitarDespachoCommand([.. ModulosDelDespacho.Todos]));
        Assert.That((await nadie.GetAsync("/widget/calculadora")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<string> Ver(string ruta) => WebUtility.HtmlDecode(await _colaborador.Paginas.GetStringAsync(ruta));

    /// <summary>Envía un formulario de esa página y dice adónde lleva.</summary>
    private async Task<string> Enviar(string pagina, string a, IEnumerable<(string Campo, string Valor)> campos, Actor? quien = null)
    {
        using var respuesta = await Pedir(pagina, a, campos, quien ?? _colaborador);
        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await respuesta.Content.ReadAsStringAsync());
        return respuesta.Headers.Location!.OriginalString;
    }

    /// <summary>Lo envía y devuelve la página que responde.</summary>
    private static async Task<string> Responder(string pagina, string a, IEnumerable<(string Campo, string Valor)> campos, Actor quien)
    {
        using var respuesta = await Pedir(pagina, a, campos, quien);
        return await respuesta.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> Pedir(string pagina, string a, IEnumerable<(string Campo, string Valor)> campos, Actor quien)
    {
        using var vista = await quien.Paginas.GetAsync(pagina);
        var testigo = Testigo().Match(await vista.Content.ReadAsStringAsync()).Groups[1].Value;
        return await quien.Paginas.PostAsync(a, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", testigo), .. campos.Select(c => KeyValuePair.Create(c.Campo, c.Valor))]));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Testigo();

    [GeneratedRegex("name=\"id\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex EnlaceDeLista();

    [GeneratedRegex("name=\"Fila\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Fila();
}
