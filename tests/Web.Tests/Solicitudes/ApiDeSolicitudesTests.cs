using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Solicitudes;

public sealed class ApiDeSolicitudesTests
{
    private const string Ruta = "/api/v1/solicitudes";
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
    public async Task Abierta_da_201_con_su_direccion_su_version_y_lo_que_le_falta()
    {
        using var respuesta = await Abrir(new { tramite = "transferencia", refPropia = "VN-118", datos = new { } });

        var solicitud = await respuesta.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(respuesta.Headers.Location!.AbsolutePath, Is.EqualTo($"{Ruta}/{solicitud.GetProperty("id").GetGuid()}"));
        Assert.That(respuesta.Headers.ETag!.Tag, Is.EqualTo($"\"{solicitud.GetProperty("version").GetInt32()}\""));
        Assert.That(solicitud.GetProperty("estado").GetString(), Is.EqualTo("borrador"));
        Assert.That(solicitud.GetProperty("reparos").GetProperty("elementos").GetArrayLength(), Is.GreaterThan(2));
    }

    [Test]
    public async Task Enviar_con_algo_sin_rellenar_da_422_con_la_lista_de_lo_que_falta()
    {
        var id = await Id(await Abrir(new { tramite = "transferencia", datos = new { } }));

        using var respuesta = await _colaborador.Api.PostAsync($"{Ruta}/{id}/enviar", null);

        var problema = await respuesta.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(problema.GetProperty("errores").EnumerateArray().Select(e => e.GetProperty("campo").GetString()), Has.Some.EqualTo("datos.vehiculo.matricula"));
    }

    [Test]
    public async Task Enviada_dos_veces_con_la_misma_clave_da_lo_mismo_y_sin_ella_409()
    {
        var id = await Id(await Abrir(new { tramite = "transferencia", datos = SolicitudesDePrueba.Transferencia() }));

        using var primera = await Enviar(id, "k1");
        using var segunda = await Enviar(id, "k1");
        using var tercera = await _colaborador.Api.PostAsync($"{Ruta}/{id}/enviar", null);

        Assert.That((primera.StatusCode, segunda.StatusCode, tercera.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict)));
        Assert.That(await Numero(primera), Is.EqualTo(await Numero(segunda)));
    }

    [Test]
    public async Task Guardar_pide_la_version_y_no_pisa_lo_que_otro_guardo()
    {
        var id = await Id(await Abrir(new { tramite = "informe", datos = new { } }));
        var version = (await _colaborador.Api.GetAsync($"{Ruta}/{id}")).Headers.ETag!.Tag;

        using var sin = await Guardar(id, null);
        using var bien = await Guardar(id, version);
        using var tarde = await Guardar(id, version);
        using var rara = await Guardar(id, "\"x\"");

        Assert.That(new[] { sin.StatusCode, bien.StatusCode, tarde.StatusCode, rara.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed }));
    }

    [TestCase("""{ "tramite": "volar", "datos": {} }""", HttpStatusCode.UnprocessableEntity)]
    [TestCase("""{ "datos": {} }""", HttpStatusCode.UnprocessableEntity)]
    [TestCase("""{ "tramite": "otro", "datos": { "intervinientes": null, "campos": null } }""", HttpStatusCode.BadRequest)]
    [TestCase("""{ "tramite": "otro", "datos": { "intervinientes": [ null ] } }""", HttpStatusCode.UnprocessableEntity)]
    [TestCase("""{ "tramite": "otro", "datos": { "campos": { "peticion": null } } }""", HttpStatusCode.Created)]
    [TestCase("""{ "tramite": 7 }""", HttpStatusCode.BadRequest)]
    [TestCase("""{ "tramite": "transferencia", "datos": { "intervinientes": [ { "fechaNacimiento": "ayer" } ] } }""", HttpStatusCode.BadRequest)]
    [TestCase("[]", HttpStatusCode.BadRequest)]
    public async Task Lo_mal_pedido_se_dice_y_nunca_es_un_500(string cuerpo, HttpStatusCode esperado)
    {
        using var contenido = new StringContent(cuerpo, System.Text.Encoding.UTF8, "application/json");
        using var respuesta = await _colaborador.Api.PostAsync(Ruta, contenido);

        Assert.That(respuesta.StatusCode, Is.EqualTo(esperado));
        if (esperado == HttpStatusCode.Created) Assert.That((await _colaborador.Api.GetAsync(respuesta.Headers.Location)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("limite=0", HttpStatusCode.BadRequest)]
    [TestCase("limite=1000000000", HttpStatusCode.BadRequest)]
    [TestCase("cursor=abc", HttpStatusCode.BadRequest)]
    [TestCase("estado=volando", HttpStatusCode.BadRequest)]
    [TestCase("estado=enviada", HttpStatusCode.OK)]
    public async Task La_lista_dice_lo_que_no_entiende(string consulta, HttpStatusCode esperado) =>
        Assert.That((await _colaborador.Api.GetAsync($"{Ruta}?{consulta}")).StatusCode, Is.EqualTo(esperado));

    [Test]
    public async Task La_lista_va_por_paginas_sin_repetir_ni_saltarse_ninguna()
    {
        for (var i = 0; i < 5; i++) (await Abrir(new { tramite = "informe", refPropia = $"R{i}", datos = new { } })).Dispose();

        var (vistas, cursor) = (new List<string>(), (string?)null);
        do
        {
            var pagina = await _colaborador.Api.GetFromJsonAsync<JsonElement>($"{Ruta}?limite=2{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            vistas.AddRange(pagina.GetProperty("elementos").EnumerateArray().Select(s => s.GetProperty("refPropia").GetString()!));
            cursor = pagina.GetProperty("siguiente").GetString();
        }
        while (cursor is not null);

        Assert.That(vistas, Is.EqualTo(new[] { "R4", "R3", "R2", "R1", "R0" }));
    }

    [Test]
    public async Task El_resguardo_es_un_pdf_desde_que_se_envia()
    {
        var id = await Id(await Abrir(new { tramite = "transferencia", datos = SolicitudesDePrueba.Transferencia() }));
        using var borrador = await _colaborador.Api.GetAsync($"{Ruta}/{id}/resguardo");
        (await Enviar(id, "k")).Dispose();
        using var enviada = await _colaborador.Api.GetAsync($"{Ruta}/{id}/resguardo");

        Assert.That(borrador.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(enviada.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        Assert.That((await enviada.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8), Is.True);
    }

    [Test]
    public async Task Sin_el_permiso_es_403_y_la_de_otro_404()
    {
        var id = await Id(await Abrir(new { tramite = "informe", datos = new { } }));
        using var cliente = await _portal.EntrarAsync("cliente", TipoUsuario.Cliente, null, Nifs.Ana);
        using var otro = await _portal.EntrarAsync("otro", TipoUsuario.Colaborador, null, Nifs.OtroConcesionario);

        foreach (var (actor, esperado) in new[] { (cliente, HttpStatusCode.Forbidden), (otro, HttpStatusCode.NotFound) })
            foreach (var accion in new[] { "enviar", "retirar", "copiar" })
                Assert.That((await actor.Api.PostAsync($"{Ruta}/{id}/{accion}", null)).StatusCode, Is.EqualTo(esperado), accion);
    }

    private Task<HttpResponseMessage> Abrir(object cuerpo) => _colaborador.Api.PostAsJsonAsync(Ruta, cuerpo);

    private async Task<HttpResponseMessage> Enviar(Guid id, string clave)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"{Ruta}/{id}/enviar");
        peticion.Headers.Add("Idempotency-Key", clave);
        return await _colaborador.Api.SendAsync(peticion);
    }

    private async Task<HttpResponseMessage> Guardar(Guid id, string? version)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Put, $"{Ruta}/{id}") { Content = JsonContent.Create(new { datos = new { } }) };
        if (version is not null) peticion.Headers.TryAddWithoutValidation("If-Match", version);
        return await _colaborador.Api.SendAsync(peticion);
    }

    private static async Task<Guid> Id(HttpResponseMessage respuesta)
    {
        using (respuesta) return (await respuesta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<string?> Numero(HttpResponseMessage respuesta) => (await respuesta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("numero").GetString();
}
