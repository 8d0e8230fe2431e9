using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Tests.Common.Subidas;
using ElGestorPortal.Web.Tests.Common;
using Microsoft.EntityFrameworkCore;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Web.Tests.Documentos;

/// <summary>Subir un documento por sus dos puertas: la API y el formulario, con y sin JavaScript.</summary>
public sealed partial class SubidasTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _ana = null!, _gestor = null!;
    private Recibido _expediente = null!, _ajeno = null!;

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _expediente = await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana));
        _ajeno = await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Luis));
        _ana = await _portal.EntrarAsync("ana-sube", TipoUsuario.Cliente, null, Nifs.Ana);
        _gestor = await _portal.EntrarAsync("gestor-sube", TipoUsuario.Gestor);
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        _ana.Dispose();
        _gestor.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Por_la_api_contesta_201_con_su_direccion_y_se_descarga_en_el_acto()
    {
        using var respuesta = await PorApi(_ana, _expediente.Id, A.Pdf("api"), "Contrato ñ.pdf");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var json = await respuesta.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That((json.GetProperty("sha256").GetString(), json.GetProperty("estadoArchivo").GetString()), Is.EqualTo((Elementos.Sha256(A.Pdf("api")), "en-cola")));
        var id = json.GetProperty("id").GetGuid();
        Assert.That(respuesta.Headers.Location!.OriginalString, Is.EqualTo($"/api/v1/documentos/{id}"));
        Assert.That(await _ana.Api.GetByteArrayAsync($"/api/v1/documentos/{id}/contenido"), Is.EqualTo(A.Pdf("api")));

        var ficha = await _ana.Api.GetFromJsonAsync<JsonElement>(respuesta.Headers.Location);
        var documento = ficha.GetProperty("documento");
        Assert.That((documento.GetProperty("nombre").GetString(), documento.GetProperty("entrega").GetProperty("pasos").GetProperty("elementos").GetArrayLength()), Is.EqualTo(("Contrato ñ.pdf", 2)));
    }

    [Test]
    public async Task La_clase_puede_venir_detras_del_archivo_y_la_clave_da_la_misma_respuesta()
    {
        string[] veces = [];
        for (var vez = 0; vez < 2; vez++)
        {
            using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/expedientes/{_expediente.Id}/documentos");
            peticion.Headers.Add("Idempotency-Key", "subida-1");
            peticion.Content = new MultipartFormDataContent { { Bytes(A.Pdf("detras")), "archivo", "a.pdf" }, { new StringContent("dni"), "clase" } };
            using var respuesta = await _ana.Api.SendAsync(peticion);
            veces = [.. veces, await respuesta.Content.ReadAsStringAsync()];
        }

        Assert.That(veces[0], Is.EqualTo(veces[1]).And.Contain("sha256"));
        var documentos = await _ana.Api.GetFromJsonAsync<JsonElement>($"/api/v1/expedientes/{_expediente.Id}/documentos");
        Assert.That(documentos.GetProperty("elementos").EnumerateArray().Count(d => d.GetProperty("clase").GetString() == "dni"), Is.EqualTo(1));
    }

    [Test]
    public async Task Sin_permiso_sin_sesion_o_a_lo_que_no_ve()
    {
        using var ajeno = await PorApi(_ana, _ajeno.Id, A.Pdf());
        using var inexistente = await PorApi(_ana, Guid.CreateVersion7(), A.Pdf());
        using var anonimo = _portal.CrearNavegador();
        using var sinSesion = await anonimo.PostAsync($"/api/v1/expedientes/{_expediente.Id}/documentos", Formulario(A.Pdf(), "a.pdf"));
        using var conGalleta = await _ana.Paginas.PostAsync($"/api/v1/expedientes/{_expediente.Id}/documentos", Formulario(A.Pdf(), "a.pdf"));
        using var deLaGestoria = await PorApi(_gestor, _ajeno.Id, A.Pdf("gestor"));

        Assert.That(new[] { ajeno, inexistente, sinSesion, conGalleta, deLaGestoria }.Select(r => (int)r.StatusCode), Is.EqualTo(new[] { 404, 404, 401, 401, 201 }));
        Assert.That(await ajeno.Content.ReadAsStringAsync(), Is.EqualTo(await inexistente.Content.ReadAsStringAsync()));
    }

    private static IEnumerable<TestCaseData> FormulariosMalos()
    {
        yield return new TestCaseData(new StringContent("{}", new MediaTypeHeaderValue("application/json")), 400).SetArgDisplayNames("JSON");
        yield return new TestCaseData(Crudo("multipart/form-data", "x"), 400).SetArgDisplayNames("sin separador");
        yield return new TestCaseData(Crudo("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"a.pdf\"\r\n\r\n%PDF-"), 400).SetArgDisplayNames("cortado");
        yield return new TestCaseData(Crudo("multipart/form-data; boundary=x", $"--x\r\nX: {new string('a', 1_000_000)}\r\n\r\na\r\n--x--\r\n"), 400).SetArgDisplayNames("cabecera de 1 MB");
        yield return new TestCaseData(Crudo("multipart/form-data; boundary=x", "--x\r\nContent-Type: text/plain\r\n\r\na\r\n--x--\r\n"), 400).SetArgDisplayNames("parte sin nombre");
        yield return new TestCaseData(Formulario([], "vacio.pdf"), 400).SetArgDisplayNames("0 bytes");
        yield return new TestCaseData(new MultipartFormDataContent { { new StringContent("dni"), "clase" } }, 400).SetArgDisplayNames("sin archivo");
        yield return new TestCaseData(new MultipartFormDataContent { { Bytes(A.Pdf()), "archivo", "a.pdf" }, { Bytes(A.Pdf()), "archivo", "b.pdf" } }, 400).SetArgDisplayNames("dos archivos");
        yield return new TestCaseData(new MultipartFormDataContent { { new StringContent("dni"), "clase" }, { new StringContent("poder"), "clase" }, { Bytes(A.Pdf()), "archivo", "a.pdf" } }, 400).SetArgDisplayNames("campo repetido");
        yield return new TestCaseData(new MultipartFormDataContent { { new StringContent(new string('a', 20_000)), "clase" }, { Bytes(A.Pdf()), "archivo", "a.pdf" } }, 400).SetArgDisplayNames("campo larguísimo");
        yield return new TestCaseData(new MultipartFormDataContent { { Bytes(A.Pdf()), "archivo", "a.pdf" }, { new StringContent("inventada"), "clase" } }, 422).SetArgDisplayNames("clase desconocida");
        yield return new TestCaseData(Formulario(new byte[(20 * 1024 * 1024) + 1], "largo.txt"), 413).SetArgDisplayNames("un byte de más");
        var muchas = new MultipartFormDataContent();
        for (var i = 0; i < 10_000; i++) muchas.Add(new StringContent("x"), $"campo{i}");
        yield return new TestCaseData(muchas, 400).SetArgDisplayNames("10.000 partes");
    }

    /// <summary>UPL-13 y UPL-14: lo que no es un formulario razonable se dice, no hace fallar al portal y no deja nada.</summary>
    [TestCaseSource(nameof(FormulariosMalos))]
    public async Task Un_formulario_mal_hecho_se_rechaza(HttpContent cuerpo, int estado)
    {
        var antes = await Subidas();

        using var respuesta = await _ana.Api.PostAsync($"/api/v1/expedientes/{_expediente.Id}/documentos", cuerpo);

        Assert.That((int)respuesta.StatusCode, Is.EqualTo(estado), await respuesta.Content.ReadAsStringAsync());
        Assert.That(await Subidas(), Is.EqualTo(antes));
    }

    [Test]
    public async Task Sin_JavaScript_el_formulario_guarda_los_buenos_y_dice_por_que_no_los_malos()
    {
        var (pagina, testigo, galletas) = await AbrirFormulario();
        Assert.That(pagina, Does.Contain("""enctype="multipart/form-data""").And.Contain("Qué documento es").And.Contain("/js/subidas"));

        using var todo = await PorPagina(galletas, null, testigo, ("uno.pdf", A.Pdf("uno")), ("dos.jpg", A.Jpeg()));
        using var conMalo = await PorPagina(galletas, null, testigo, ("tres.pdf", A.Pdf("tres")), ("malo.exe", [1]));
        var html = WebUtility.HtmlDecode(await conMalo.Content.ReadAsStringAsync());

        Assert.That((todo.StatusCode, todo.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.Redirect, $"/expedientes/{_expediente.Id}#documentos")));
        Assert.That(html, Does.Contain("Recibido: tres.pdf").And.Contain("<b>malo.exe</b>: Ese tipo de archivo no se admite").And.Contain("<title>Error:"));
        var ficha = WebUtility.HtmlDecode(await _ana.Paginas.GetStringAsync($"/expedientes/{_expediente.Id}"));
        Assert.That(ficha, Does.Contain("uno.pdf").And.Contain("tres.pdf").And.Contain("Está guardado y a salvo").And.Contain("every 4s"));
    }

    [Test]
    public async Task Con_JavaScript_cada_archivo_recibe_su_resultado_en_JSON()
    {
        var (_, testigo, galletas) = await AbrirFormulario();

        using var respuesta = await PorPagina(galletas, "application/json", testigo, ("malo.exe", [1]));

        Assert.That((await respuesta.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("error").GetString(), Does.StartWith("Ese tipo"));
    }

    [Test]
    public async Task Varias_fotos_unidas_son_un_solo_pdf()
    {
        var (_, testigo, galletas) = await AbrirFormulario();

        using var respuesta = await PorPagina(galletas, "application/json", testigo, unir: true, ("una.jpg", FotosDePrueba.Apaisada(6)), ("otra.png", FotosDePrueba.EnPng()));

        var recibido = (await respuesta.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("recibido");
        var bytes = await _ana.Api.GetByteArrayAsync($"/api/v1/documentos/{recibido.GetProperty("id").GetGuid()}/contenido");
        Assert.That(System.Text.Encoding.Latin1.GetString(bytes), Does.StartWith("%PDF-").And.Contain("/Count 2"));
    }

    [Test]
    public async Task Sin_el_testigo_del_formulario_no_se_guarda_nada()
    {
        var (_, testigo, galletas) = await AbrirFormulario();
        var antes = await Subidas();

        using var sin = await PorPagina(galletas, null, null, ("a.pdf", A.Pdf("sin testigo")));
        using var sinGalleta = await PorPagina("", null, testigo, ("a.pdf", A.Pdf("sin galleta")));

        Assert.That((sin.StatusCode, sinGalleta.StatusCode, await Subidas()), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, antes)));
    }

    private async Task<(string Html, string Testigo, string Galletas)> AbrirFormulario()
    {
        using var cliente = SinGalletas();
        cliente.DefaultRequestHeaders.Add("Cookie", _ana.Paginas.DefaultRequestHeaders.GetValues("Cookie").Single());
        using var respuesta = await cliente.GetAsync($"/expedientes/{_expediente.Id}/adjuntar");
        var html = await respuesta.Content.ReadAsStringAsync();
        return (html, Testigo().Match(html).Groups[1].Value, string.Join("; ", respuesta.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
    }

    /// <summary>Cada prueba lleva las suyas: el testigo de un formulario va con la galleta de su página.</summary>
    private HttpClient SinGalletas() => _portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = _portal.ClientOptions.BaseAddress });

    private Task<HttpResponseMessage> PorPagina(string galletas, string? accept, string? testigo, params (string Nombre, byte[] Bytes)[] archivos) => PorPagina(galletas, accept, testigo, false, archivos);

    private async Task<HttpResponseMessage> PorPagina(string galletas, string? accept, string? testigo, bool unir, params (string Nombre, byte[] Bytes)[] archivos)
    {
        using var cliente = SinGalletas();
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/expedientes/{_expediente.Id}/adjuntar");
        peticion.Headers.Add("Cookie", string.Join("; ", new[] { _ana.Paginas.DefaultRequestHeaders.GetValues("Cookie").Single(), galletas }.Where(g => g.Length > 0)));
        if (accept is not null) peticion.Headers.Add("Accept", accept);
        var cuerpo = new MultipartFormDataContent();
        if (testigo is not null) cuerpo.Add(new StringContent(testigo), "__RequestVerificationToken");
        cuerpo.Add(new StringContent("contrato"), "clase");
        if (unir) cuerpo.Add(new StringContent("si"), "unir");
        foreach (var (nombre, bytes) in archivos) cuerpo.Add(Bytes(bytes), "archivo", nombre);
        peticion.Content = cuerpo;
        return await cliente.SendAsync(peticion);
    }

    private static Task<HttpResponseMessage> PorApi(Actor actor, Guid expediente, byte[] bytes, string nombre = "papel.pdf") =>
        actor.Api.PostAsync($"/api/v1/expedientes/{expediente}/documentos", Formulario(bytes, nombre));

    private static MultipartFormDataContent Formulario(byte[] bytes, string nombre) => new() { { new StringContent("contrato"), "clase" }, { Bytes(bytes), "archivo", nombre } };

    private static ByteArrayContent Bytes(byte[] bytes) => new(bytes);

    private static ByteArrayContent Crudo(string tipo, string cuerpo)
    {
        var contenido = new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(cuerpo));
        contenido.Headers.TryAddWithoutValidation("Content-Type", tipo);
        return contenido;
    }

    private Task<int> Subidas() => _portal.ConDb(DespachoDePrueba.Demo.Id, db => db.Set<Subida>().CountAsync());

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Testigo();
}
