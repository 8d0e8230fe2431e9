using System.Diagnostics;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Subidas;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests;

/// <summary>Pide una transferencia desde el móvil, con sus papeles, y la sigue hasta que es un expediente. Al otro lado, el simulador, por los dos caminos.</summary>
public sealed class SolicitudesTests
{
    private const string Usuaria = "marta@ribera.example";
    private const string Contrasena = "una frase larga para entrar";

    private PortalEnNavegador _portal = null!;
    private IBrowserContext _contexto = null!;
    private IPage _pagina = null!;
    private readonly List<string> _errores = [];

    [SetUp]
    public async Task Abrir()
    {
        _errores.Clear();
        _portal = await PortalEnNavegador.AbrirAsync("todo");
        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand(Usuaria, Contrasena, "Marta Olmedo", TipoUsuario.Colaborador, [Nifs.Concesionario], "Automóviles Ribera, S.L."));
        _contexto = await Navegador.NuevoContextoAsync(_portal.Url);
        _pagina = await _contexto.NewPageAsync();
        await _pagina.SetViewportSizeAsync(390, 844);
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
    public async Task Pide_una_transferencia_desde_el_movil_con_fotos_y_la_sigue_hasta_su_expediente_y_lo_archivado([Values] bool porCarpeta)
    {
        await using var oficina = await AbrirOficina(porCarpeta);
        await _pagina.GotoAsync("/solicitudes");
        await _pagina.GetByRole(AriaRole.Link, new() { Name = "Nueva solicitud" }).First.ClickAsync();
        await _pagina.GetByText("Transferencia", new() { Exact = true }).ClickAsync();
        await Mirar("solicitud-nueva");
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Empezar" }).ClickAsync();

        await _pagina.GetByLabel("Matrícula", new() { Exact = true }).FillAsync("4821 LKM");
        await _pagina.GetByLabel("Fecha del contrato").FillAsync(TimeProvider.System.Hoy().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await _pagina.GetByLabel("Precio de venta").FillAsync("8.600,50");
        await _pagina.GetByLabel("Precio de venta").PressAsync("Tab");
        await _pagina.GetByText("Borrador guardado").WaitForAsync();
        await Mirar("solicitud-vehiculo");
        await Seguir("personas");

        await Persona(0, Nifs.Ana, "Ana", "Muñoz");
        await Persona(1, "22222222A", "Luis", "Peña");
        await Seguir("documentos");
        await Adjuntar("Adjuntar", ("delante.jpg", FotosDePrueba.Apaisada(6)), ("detras.jpg", FotosDePrueba.Apaisada()), ("contrato.pdf", ArchivosDePrueba.Pdf()));
        await Mirar("solicitud-documentos");
        await Seguir("revisar");
        await _pagina.GetByRole(AriaRole.Link, new() { Name = "Luis Peña: la letra del NIF no coincide con el número. Compruébelo en el DNI; si es un pasaporte, márquelo." }).ClickAsync();
        await _pagina.WaitForURLAsync("**paso=personas");
        await Mirar("solicitud-personas");
        await _pagina.Locator("#p1-nif").FillAsync(Nifs.Luis);
        await Seguir("documentos");
        await Seguir("revisar");
        await Mirar("solicitud-revisar");

        var desde = Stopwatch.GetTimestamp();
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Enviar a la gestoría" }).ClickAsync();
        await _pagina.GetByText("La hemos recibido con el número S-").WaitForAsync();
        await _pagina.GetByText("Número de expediente").WaitForAsync(new() { Timeout = 20_000 });
        var tardo = Stopwatch.GetElapsedTime(desde);
        TestContext.Out.WriteLine($"De enviar a tener número, {(porCarpeta ? "por la carpeta" : "por HTTP")}: {tardo.TotalSeconds:0.0} s");
        Assert.That(tardo, Is.LessThan(TimeSpan.FromSeconds(10)));
        await Assertions.Expect(_pagina.Locator("#camino")).ToContainTextAsync("Entregada");
        await Assertions.Expect(_pagina.Locator("#camino")).ToContainTextAsync("Aceptada");
        await Mirar("solicitud-aceptada");

        await _pagina.GetByText("Ya es un expediente").First.WaitForAsync(new() { Timeout = 20_000 });
        await _pagina.GotoAsync("/expedientes?texto=4821LKM");
        await _pagina.Locator("a.fila").Locator("visible=true").First.ClickAsync();
        await _pagina.WaitForURLAsync("**/expedientes/*");
        await Adjuntar("Enviar a la gestoría", ("mandato.pdf", ArchivosDePrueba.Pdf("mandato")));
        var archivado = _pagina.Locator("#documentos li", new() { HasText = "mandato.pdf" }).Locator(".entrega li.hecho", new() { HasText = "Archivado" });
        await Assertions.Expect(archivado.Locator("time")).Not.ToHaveTextAsync("pendiente", new() { Timeout = 20_000 });
        await Mirar("expediente-archivado");
        Assert.That(_errores, Is.Empty);
    }

    /// <summary>El escritorio de la gestoría, abierto mientras dura la prueba.</summary>
    private async Task<Oficina> AbrirOficina(bool porCarpeta)
    {
        var (despacho, libro, fin) = (DespachoDePrueba.Demo, Path.Combine(Path.GetTempPath(), $"libro-{Guid.CreateVersion7():N}.json"), new CancellationTokenSource());
        var http = new HttpClient { BaseAddress = new Uri(_portal.Url) };
        if (porCarpeta) await _portal.Portal.Enviar(Identidad.Sistema(despacho.Id), new CambiarPuenteCarpetaCommand(true));
        var escritorio = porCarpeta
            ? EscritorioEnVivo.PorCarpeta(Path.Combine(_portal.Portal.Services.GetRequiredService<CarpetaCompartida>().Ruta, despacho.Slug), libro, TimeProvider.System, NullLogger.Instance)
            : EscritorioEnVivo.PorHttp(http, await _portal.Portal.CrearCredencialAsync(despacho), libro, TimeProvider.System, NullLogger.Instance);
        return new(escritorio.AtenderAsync(fin.Token), fin, http, libro);
    }

    private sealed record Oficina(Task Trabajo, CancellationTokenSource Fin, HttpClient Http, string Libro) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Fin.CancelAsync();
            await Trabajo.ContinueWith(_ => { }, TaskScheduler.Default);
            Fin.Dispose();
            Http.Dispose();
            File.Delete(Libro);
        }
    }

    private async Task Adjuntar(string boton, params (string Nombre, byte[] Bytes)[] archivos)
    {
        await _pagina.SetInputFilesAsync("#archivo", [.. archivos.Select(a => new FilePayload { Name = a.Nombre, MimeType = "application/octet-stream", Buffer = a.Bytes })]);
        await _pagina.Locator("form[data-subidas]").GetByRole(AriaRole.Button, new() { Name = boton }).ClickAsync();
        await Assertions.Expect(_pagina.Locator("form[data-subidas] [data-lista] > li", new() { HasText = "Recibido" })).ToHaveCountAsync(archivos.Length);
    }

    private async Task Persona(int indice, string nif, string nombre, string apellido)
    {
        await _pagina.Locator($"#p{indice}-nif").FillAsync(nif);
        await _pagina.Locator($"#p{indice}-nombre").FillAsync(nombre);
        await _pagina.Locator($"#p{indice}-ape1").FillAsync(apellido);
    }

    private async Task Seguir(string paso)
    {
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Guardar y continuar" }).ClickAsync();
        await _pagina.WaitForURLAsync($"**paso={paso}");
    }

    private async Task Mirar(string nombre)
    {
        await _pagina.ComprobarAccesibilidadAsync();
        await _pagina.CapturaAsync(nombre);
    }
}
