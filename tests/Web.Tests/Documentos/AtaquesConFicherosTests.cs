using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Tests.Common.Subidas;
using ElGestorPortal.Web.Tests.Common;
using Microsoft.EntityFrameworkCore;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Web.Tests.Documentos;

/// <summary>
/// Cada fila de <c>ataques.csv</c> del área <c>upload</c>, por la API: sus ficheros hostiles se rechazan con su código y una frase, o se prueba lo que la
/// fila dice. La que se prueba en otra parte dice dónde; la que no se prueba en ninguna hace fallar.
/// </summary>
public sealed class AtaquesConFicherosTests
{
    private static readonly Dictionary<string, string> EnOtraParte = new()
    {
        ["UPL-05"] = "Application.Tests/Documentos/EntregaDeSubidasTests.cs",
        ["UPL-13"] = "Web.Tests/Documentos/SubidasTests.cs",
        ["UPL-14"] = "Web.Tests/Documentos/SubidasTests.cs",
        ["UPL-16"] = "Application.Tests/Documentos/AdjuntarDocumentoTests.cs",
        ["UPL-17"] = "Application.Tests/Documentos/CuotaDeSubidasTests.cs",
    };

    private PortalWebDePrueba _portal = null!;
    private Actor _ana = null!, _luis = null!;
    private Recibido _expediente = null!, _ajeno = null!;

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _expediente = await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana));
        _ajeno = await _portal.Dado(DespachoDePrueba.Otro).UnExpediente(e => e.Con("titular", Nifs.Luis));
        _ana = await _portal.EntrarAsync("ana-ataques", TipoUsuario.Cliente, null, Nifs.Ana);
        _luis = await _portal.EntrarAsync("luis-ataques", TipoUsuario.Cliente, DespachoDePrueba.Otro, Nifs.Luis);
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        _ana.Dispose();
        _luis.Dispose();
        await _portal.DisposeAsync();
    }

    private static IEnumerable<TestCaseData> Filas() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Subidas", "ataques.csv")).Skip(1)
        .Select(l => l.Split(',', 4)).Select(c => new TestCaseData(c[0]).SetArgDisplayNames(c[0], c[2]));

    [TestCaseSource(nameof(Filas))]
    public async Task Cada_ataque_con_ficheros_esta_parado(string caso)
    {
        var ficheros = ArchivosHostiles.Todos().Where(a => a.Caso == caso).ToList();
        foreach (var fichero in ficheros)
        {
            using var respuesta = await Subir(_ana, _expediente, fichero.Nombre, fichero.Contenido());
            var problema = await respuesta.Content.ReadFromJsonAsync<JsonElement>();
            Assert.That(((int)respuesta.StatusCode, problema.GetProperty("codigo").GetString()), Is.EqualTo((fichero.Codigo == "tipo-no-admitido" ? 415 : 422, fichero.Codigo)), fichero.ToString());
            Assert.That(problema.GetProperty("title").GetString(), Does.EndWith("."), fichero.ToString());
        }

        if (Escenario(caso) is { } escenario) await escenario();
        else if (ficheros.Count == 0) Assert.That(EnOtraParte.TryGetValue(caso, out var donde) && (await File.ReadAllTextAsync(Fuente(donde))).Contains(caso, StringComparison.Ordinal), Is.True, $"{caso} no se prueba en ninguna parte");
    }

    private Func<Task>? Escenario(string caso) => caso switch
    {
        "UPL-11" => ElNombreNoEsUnaRuta,
        "UPL-19" => ElMismoNombreNoSustituyeANada,
        "UPL-20" => LoQueTieneOtroDespachoNoSeNota,
        _ => null,
    };

    private async Task ElNombreNoEsUnaRuta()
    {
        foreach (var nombre in new[] { "../../../x.pdf", @"..\..\x.pdf", "/etc/x.pdf", @"C:\x.pdf", "%2e%2e%2fx.pdf", "....//x.pdf", @"\\servidor\x.pdf" })
        {
            using var respuesta = await Subir(_ana, _expediente, nombre, A.Pdf(nombre));
            var guardado = await respuesta.Content.ReadFromJsonAsync<JsonElement>();
            var ficha = await _ana.Api.GetFromJsonAsync<JsonElement>($"/api/v1/documentos/{guardado.GetProperty("id").GetGuid()}");
            Assert.That(ficha.GetProperty("documento").GetProperty("nombre").GetString(), Does.Match(@"^[^/\\:]*x\.pdf$").And.Not.StartsWith(".."), nombre);
        }
    }

    private async Task ElMismoNombreNoSustituyeANada()
    {
        var ids = new List<Guid>();
        foreach (var bytes in new[] { A.Pdf("uno"), A.Pdf("dos") })
        {
            using var respuesta = await Subir(_ana, _expediente, "igual.pdf", bytes);
            ids.Add((await respuesta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid());
        }

        using var ajeno = await Subir(_luis, _expediente, "igual.pdf", A.Pdf("tres"));
        using var encima = await _ana.Api.PutAsync($"/api/v1/documentos/{ids[0]}/contenido", new ByteArrayContent(A.Pdf("otra cosa")));

        Assert.That((ids.Distinct().Count(), ajeno.StatusCode, encima.IsSuccessStatusCode), Is.EqualTo((2, HttpStatusCode.NotFound, false)));
        Assert.That(await _ana.Api.GetByteArrayAsync($"/api/v1/documentos/{ids[0]}/contenido"), Is.EqualTo(A.Pdf("uno")));
    }

    private async Task LoQueTieneOtroDespachoNoSeNota()
    {
        using var primera = await Subir(_ana, _expediente, "comun.pdf", A.Pdf("comun"));
        using var enOtro = await Subir(_luis, _ajeno, "comun.pdf", A.Pdf("comun"));
        using var nueva = await Subir(_luis, _ajeno, "nuevo.pdf", A.Pdf("nuevo"));

        Assert.That(await Campos(enOtro), Is.EqualTo(await Campos(nueva)));
        Assert.That((enOtro.StatusCode, await Subidas(DespachoDePrueba.Otro)), Is.EqualTo((HttpStatusCode.Created, 2)));
    }

    private static async Task<IEnumerable<string>> Campos(HttpResponseMessage respuesta) => (await respuesta.Content.ReadFromJsonAsync<JsonElement>()).EnumerateObject().Select(c => c.Name is "id" or "sha256" ? c.Name : $"{c.Name}={c.Value}");

    private Task<int> Subidas(DespachoDePrueba despacho) => _portal.ConDb(despacho.Id, db => db.Set<Subida>().CountAsync());

    private static Task<HttpResponseMessage> Subir(Actor quien, Recibido expediente, string nombre, byte[] bytes) => quien.Api.PostAsync(
        $"/api/v1/expedientes/{expediente.Id}/documentos", new MultipartFormDataContent { { new StringContent("contrato"), "clase" }, { new ByteArrayContent(bytes), "archivo", nombre } });

    private static string Fuente(string ruta)
    {
        var carpeta = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(carpeta!.FullName, "ElGestorPortal.sln"))) carpeta = carpeta.Parent;
        return Path.Combine(carpeta.FullName, "tests", ruta);
    }
}
