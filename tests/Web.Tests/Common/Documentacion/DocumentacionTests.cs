using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ElGestorPortal.Web.Tests.Common.Documentacion;

public sealed class DocumentacionTests : PruebaDeOperacion
{
    private const string Documento = "/swagger/v1/swagger.json";

    [Test]
    public async Task Cada_operacion_dice_que_hace_con_que_se_entra_como_falla_y_lleva_un_ejemplo()
    {
        var http = await Abrir();
        var operaciones = Operaciones(await http.GetFromJsonAsync<JsonElement>(Documento)).ToList();

        Assert.That(operaciones, Has.Count.GreaterThan(8));
        Assert.Multiple(() =>
        {
            foreach (var (nombre, operacion) in operaciones)
            {
                Assert.That(Texto(operacion, "summary"), Is.Not.Empty, $"{nombre}: sin resumen");
                Assert.That(Seguridad(operacion), Is.EqualTo(SeguridadQueToca(nombre)), $"{nombre}: seguridad");
                Assert.That(Codigos(operacion), Is.Not.Empty.And.All.Not.Empty, $"{nombre}: sin errores con su codigo");
                Assert.That(TieneEjemplo(operacion), Is.True, $"{nombre}: sin ejemplo");
            }
        });
    }

    [Test]
    public async Task Las_enumeraciones_son_textos_en_minuscula_con_guiones_y_el_problema_lleva_su_codigo()
    {
        var http = await Abrir();
        var esquemas = (await http.GetFromJsonAsync<JsonElement>(Documento)).GetProperty("components").GetProperty("schemas");

        Assert.That(esquemas.GetProperty("ProblemaPublico").GetProperty("properties").EnumerateObject().Select(p => p.Name), Is.SupersetOf(new[] { "codigo", "errores" }));
        // Salvo las siglas oficiales: motores, distintivos e impuestos.
        foreach (var esquema in esquemas.EnumerateObject().Where(e => e.Value.TryGetProperty("enum", out _) && e.Name is not ("TipoDeMotor" or "DistintivoAmbiental" or "TipoDeImpuestoIndirecto")))
            Assert.That(esquema.Value.GetProperty("enum").EnumerateArray().Select(v => v.GetString()), Is.All.Match("^[a-z0-9-]+$"), esquema.Name);
    }

    [TestCase("personal", null, 401)]
    [TestCase("personal", "cliente", 403)]
    [TestCase("personal", "gestor", 200)]
    [TestCase("nadie", "administrador", 404)]
    [TestCase("todos", null, 200)]
    public async Task Fuera_de_Development_la_ve_quien_se_diga(string quien, string? como, int estado)
    {
        var http = await Abrir("Production", null, ("Portal:Swagger", quien));

        using var respuesta = await Pedir(http, Documento, como is null ? [] : [("X-Prueba-Como", como)]);

        Assert.That((int)respuesta.StatusCode, Is.EqualTo(estado));
    }

    [Test]
    public async Task La_interfaz_no_trae_nada_de_fuera()
    {
        var http = await Abrir();

        using var pagina = await Pedir(http, "/swagger/index.html");

        Assert.That(pagina.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await pagina.Content.ReadAsStringAsync(), Does.Not.Contain("https://").And.Not.Contain("//cdn"));
        Assert.That(pagina.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self';"));
    }

    private static IEnumerable<(string Nombre, JsonElement Operacion)> Operaciones(JsonElement documento) =>
        documento.GetProperty("paths").EnumerateObject().SelectMany(r => r.Value.EnumerateObject().Select(o => ($"{o.Name} {r.Name}", o.Value)));

    private static string? Seguridad(JsonElement operacion) => !operacion.TryGetProperty("security", out var seguridad) ? "(no dice)"
        : string.Join(",", seguridad.EnumerateArray().SelectMany(s => s.EnumerateObject().Select(e => e.Name)));

    private static string SeguridadQueToca(string nombre) => nombre.Contains("/puente/", StringComparison.Ordinal) ? "agente"
        : nombre is "post /api/v1/acceso/token" or "post /api/v1/acceso/renovar" ? "" : "sesion";

    private static IEnumerable<string?> Codigos(JsonElement operacion) => operacion.GetProperty("responses").EnumerateObject().Where(r => r.Name[0] is '4' or '5')
        .SelectMany(r => r.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("examples").EnumerateObject())
        .Select(e => e.Value.GetProperty("value").GetProperty("codigo").GetString());

    /// <summary>De lo que se envía, de lo que se contesta o de su dirección; si no hay nada de eso, no hay de qué ponerlo.</summary>
    private static bool TieneEjemplo(JsonElement operacion) =>
        (!operacion.TryGetProperty("requestBody", out _) && !operacion.TryGetProperty("parameters", out _) && operacion.GetProperty("responses").TryGetProperty("204", out _))
        || (operacion.TryGetProperty("requestBody", out var cuerpo) && ConEjemplo(cuerpo))
        || operacion.GetProperty("responses").EnumerateObject().Any(r => r.Name[0] == '2' && ConEjemplo(r.Value))
        || (operacion.TryGetProperty("parameters", out var parametros) && parametros.EnumerateArray().Any(p => p.TryGetProperty("example", out _)));

    private static bool ConEjemplo(JsonElement algo) =>
        algo.TryGetProperty("content", out var contenido) && contenido.EnumerateObject().Any(c => c.Value.TryGetProperty("example", out var e) && e.ValueKind != JsonValueKind.Null);

    private static string Texto(JsonElement operacion, string campo) => operacion.TryGetProperty(campo, out var valor) ? valor.GetString() ?? "" : "";
}
