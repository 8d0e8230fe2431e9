using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Tests.Common.Subidas;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests;

/// <summary>Adjuntar desde el móvil: una foto y un PDF a la vez, uno que no vale, y dos fotos en un solo PDF.</summary>
public sealed class SubidasTests
{
    private const string Usuaria = "marta@ribera.example";
    private const string Contrasena = "una frase larga para entrar";

    private PortalEnNavegador _portal = null!;
    private IBrowserContext _contexto = null!;
    private IPage _pagina = null!;
    private Recibido _expediente = null!;
    private readonly List<string> _errores = [];

    [SetUp]
    public async Task Abrir()
    {
        _portal = await PortalEnNavegador.AbrirAsync();
        var vehiculo = await _portal.Portal.Dado().UnVehiculo(v => v with { Matricula = "4821 LKM" });
        _expediente = await _portal.Portal.Dado().UnExpediente(e => e.SobreVehiculo(vehiculo).Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario, "Automóviles Ribera, S.L."));
        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand(Usuaria, Contrasena, "Marta Olmedo", TipoUsuario.Colaborador, [Nifs.Concesionario], "Automóviles Ribera, S.L."));
        _contexto = await Navegador.NuevoContextoAsync(_portal.Url);
        _pagina = await _contexto.NewPageAsync();
        _pagina.Console += (_, m) => { if (m.Type == "error") _errores.Add(m.Text); };
        await _pagina.SetViewportSizeAsync(390, 844);
        await _pagina.GotoAsync("/acceso/entrar");
        await _pagina.FillAsync("#Entrada_Usuario", Usuaria);
        await _pagina.FillAsync("#Entrada_Contrasena", Contrasena);
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
        await _pagina.WaitForURLAsync(_portal.Url);
        await _pagina.GotoAsync($"/expedientes/{_expediente.Id}");
    }

    [TearDown]
    public async Task Cerrar()
    {
        await _contexto.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Una_foto_y_un_pdf_a_la_vez_y_uno_que_no_vale()
    {
        await _pagina.SelectOptionAsync("#clase", "contrato");
        await Elegir(("foto.jpg", FotosDePrueba.Apaisada(6)), ("contrato.pdf", ArchivosDePrueba.Pdf()), ("programa.exe", [1]));
        await Enviar();

        var lista = _pagina.Locator("#adjuntar [data-lista] > li");
        await Assertions.Expect(lista).ToHaveCountAsync(3);
        await Assertions.Expect(lista.Nth(0)).ToContainTextAsync("Recibido");
        await Assertions.Expect(lista.Nth(1)).ToContainTextAsync("Recibido");
        await Assertions.Expect(lista.Nth(2)).ToContainTextAsync("Ese tipo de archivo no se admite");
        await Assertions.Expect(_pagina.Locator("#documentos .entrega")).ToHaveCountAsync(2);
        await Assertions.Expect(_pagina.Locator("#documentos")).ToContainTextAsync("Está guardado y a salvo");
        await _pagina.ComprobarAccesibilidadAsync();
        await _pagina.CapturaAsync("subidas");
        Assert.That(_errores, Is.Empty);
    }

    [Test]
    public async Task Dos_fotos_unidas_llegan_como_un_pdf()
    {
        await _pagina.CheckAsync("input[name=unir]");
        await Elegir(("una.jpg", FotosDePrueba.Apaisada(6)), ("otra.jpg", FotosDePrueba.Apaisada()));
        await Enviar();

        await Assertions.Expect(_pagina.Locator("#adjuntar [data-lista]")).ToContainTextAsync("Recibido");
        await Assertions.Expect(_pagina.Locator("#documentos")).ToContainTextAsync("Fotos.pdf");
    }

    private Task Elegir(params (string Nombre, byte[] Bytes)[] archivos) =>
        _pagina.SetInputFilesAsync("#archivo", [.. archivos.Select(a => new FilePayload { Name = a.Nombre, MimeType = "application/octet-stream", Buffer = a.Bytes })]);

    private Task Enviar() => _pagina.GetByRole(AriaRole.Button, new() { Name = "Enviar a la gestoría" }).ClickAsync();
}
