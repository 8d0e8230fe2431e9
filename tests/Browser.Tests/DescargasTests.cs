using System.IO.Compression;
using System.Text;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests;

/// <summary>Descargas, como las usa una persona: elige varios documentos y los baja juntos, mira uno y lo comparte con quien no tiene cuenta.</summary>
public sealed class DescargasTests
{
    private const string Usuaria = "marta@ribera.example";
    private const string Contrasena = "una frase larga para entrar";

    /// <summary>Una página con una frase, de verdad: el visor la abre.</summary>
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("""
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 420 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
        4 0 obj << /Length 49 >> stream
        BT /F1 24 Tf 60 150 Td (Permiso provisional) Tj ET
        endstream endobj
        5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
        trailer << /Root 1 0 R /Size 6 >>
        %%EOF
        """);

    private PortalEnNavegador _portal = null!;
    private IBrowserContext _contexto = null!;
    private IPage _pagina = null!;
    private Recibido _expediente = null!, _justificante = null!, _conPdf = null!;
    private readonly List<string> _errores = [];

    [SetUp]
    public async Task Abrir()
    {
        _portal = await PortalEnNavegador.AbrirAsync();
        var (dado, hoy) = (_portal.Portal.Dado(), TimeProvider.System.Hoy());
        for (var i = 0; i < 6; i++)
        {
            var vehiculo = await dado.UnVehiculo(v => v with { Matricula = $"{4810 + i} LKM" });
            var expediente = _expediente = await dado.UnExpediente(e => e.SobreVehiculo(vehiculo).Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario, "Automóviles Ribera, S.L."));
            await dado.UnDocumento(expediente, d => d with { Clase = "permiso-circulacion", Nombre = $"Permiso de circulación {4810 + i} LKM" });
            _justificante = await dado.UnDocumento(expediente, d => d with { Clase = i % 2 == 0 ? "justificante-profesional" : "provisional-matriculacion", Nombre = $"Para circular {4810 + i} LKM", CodigoVerificacion = $"CSV-{i}", Vigencia = new(hoy.AddDays(-20), hoy.AddDays(i * 5 - 5)) });
        }

        await dado.EnviarContenido(Pdf);
        _conPdf = await dado.UnDocumento(_expediente, d => d with { Nombre = "Permiso provisional", Sha256 = Elementos.Sha256(Pdf), Tamano = Pdf.Length }, conContenido: false);
        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand(Usuaria, Contrasena, "Marta Olmedo", TipoUsuario.Colaborador, [Nifs.Concesionario], "Automóviles Ribera, S.L."));
        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Administrar }, new CambiarCompartirCommand(true));
        _contexto = await Navegador.NuevoContextoAsync(_portal.Url);
        _pagina = await _contexto.NewPageAsync();
        _pagina.Console += (_, m) => { if (m.Type == "error") _errores.Add(m.Text); };
        await _pagina.GotoAsync("/acceso/entrar");
        await _pagina.FillAsync("#Entrada_Usuario", Usuaria);
        await _pagina.FillAsync("#Entrada_Contrasena", Contrasena);
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
        await _pagina.WaitForURLAsync(_portal.Url);
    }

    [TearDown]
    public async Task Cerrar()
    {
        await _contexto.CloseAsync();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Elige_dos_y_los_baja_en_un_zip()
    {
        await _pagina.GotoAsync("/documentos");
        await Mirar("documentos");
        var casillas = _pagina.Locator("table input[name=ids]");
        await casillas.Nth(0).FocusAsync();
        await _pagina.Keyboard.PressAsync("Space");
        await casillas.Nth(1).CheckAsync();

        var descarga = await _pagina.RunAndWaitForDownloadAsync(() => _pagina.GetByRole(AriaRole.Button, new() { Name = "Descargar los elegidos" }).ClickAsync());

        await using var zip = await ZipFile.OpenReadAsync(await descarga.PathAsync());
        Assert.That(zip.Entries, Has.Count.EqualTo(3));
        Assert.That(zip.Entries[0].FullName, Is.EqualTo("indice.csv"));
        Assert.That(zip.Entries.Skip(1).Select(e => e.Length), Is.All.GreaterThan(0));
        await _contexto.AddCookiesAsync([new() { Name = "tema", Value = "dark", Url = _portal.Url }]);
        await _pagina.GotoAsync("/documentos?vigentes=true&matricula=48&texto=circular");
        await Mirar("documentos-oscuro");
        await _pagina.GotoAsync("/documentos?texto=nada");
        await Mirar("documentos-vacio");
        Assert.That(_errores, Is.Empty);
    }

    [Test]
    public async Task Mira_un_documento_y_lo_comparte_con_quien_no_tiene_cuenta()
    {
        await _pagina.GotoAsync($"/documentos/{_conPdf.Id}");
        await Mirar("documento-pdf");
        Assert.That(_errores, Is.Empty, "la vista no choca con ninguna política");
        await _pagina.GotoAsync($"/documentos/{_justificante.Id}");
        await Mirar("documento");
        await _pagina.FillAsync("#Entrada_Contrasena", "la del enlace");
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Crear el enlace" }).ClickAsync();
        var enlace = new Uri(await _pagina.InputValueAsync("#enlace"));
        await Mirar("documento-compartido");
        await _pagina.GotoAsync("/documentos/compartidos");
        await Mirar("enlaces");

        await using var ajeno = await Navegador.NuevoContextoAsync(_portal.Url);
        var suya = await ajeno.NewPageAsync();
        await suya.GotoAsync(enlace.AbsolutePath);
        await suya.ComprobarAccesibilidadAsync();
        await suya.CapturaAsync("compartido");
        await suya.FillAsync("#Contrasena", "no es esa");
        await suya.GetByRole(AriaRole.Button, new() { Name = "Descargar" }).ClickAsync();
        await suya.GetByText("La contraseña no coincide").WaitForAsync();
        await suya.FillAsync("#Contrasena", "la del enlace");
        var descarga = await suya.RunAndWaitForDownloadAsync(() => suya.GetByRole(AriaRole.Button, new() { Name = "Descargar" }).ClickAsync());

        Assert.That(await File.ReadAllBytesAsync(await descarga.PathAsync()), Is.EqualTo(Alimentador.ContenidoDe(_justificante.OrigenId)));
    }

    [Test]
    public async Task La_gestoria_ve_quien_abrio_que_y_todos_los_enlaces()
    {
        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand("jefa@demo.example", Contrasena, "Jefa", TipoUsuario.Administrador, []));
        await _pagina.RunAndWaitForDownloadAsync(() => _pagina.EvaluateAsync($"() => {{ location.href = '/documentos/{_justificante.Id}/contenido' }}"));
        await using var suyo = await Navegador.NuevoContextoAsync(_portal.Url);
        var pagina = await suyo.NewPageAsync();
        await pagina.GotoAsync("/acceso/entrar");
        await pagina.FillAsync("#Entrada_Usuario", "jefa@demo.example");
        await pagina.FillAsync("#Entrada_Contrasena", Contrasena);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
        await pagina.WaitForURLAsync(_portal.Url);
        foreach (var (nombre, ruta) in new[] { ("gestion-descargas", "/gestion/descargas"), ("gestion-compartidos", "/gestion/compartidos"), ("documentos-gestoria", "/documentos"), ("expediente-gestoria", $"/expedientes/{_expediente.Id}"), ("documento-gestoria", $"/documentos/{_justificante.Id}") })
        {
            await pagina.GotoAsync(ruta);
            await pagina.ComprobarAccesibilidadAsync();
            await pagina.CapturaAsync(nombre);
        }
    }

    private async Task Mirar(string nombre)
    {
        await _pagina.ComprobarAccesibilidadAsync();
        await _pagina.CapturaAsync(nombre);
    }
}
