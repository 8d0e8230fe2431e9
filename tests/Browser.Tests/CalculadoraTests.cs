using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Tests.Common;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests;

/// <summary>De la matrícula al presupuesto en PDF y a la solicitud enviada, como en la campa de un concesionario.</summary>
public sealed class CalculadoraTests
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
        _portal = await PortalEnNavegador.AbrirAsync();
        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand(Usuaria, Contrasena, "Marta Olmedo", TipoUsuario.Colaborador, [Nifs.Concesionario], "Automóviles Ribera, S.L."));
        await _portal.Portal.ConDb(DespachoDePrueba.Demo.Id, async db =>
        {
            db.Set<TarifaTransferencia>().Add(TarifaTransferencia.Abrir(new("General", new(2026, 1, 1), null, [], TipoDeImpuestoIndirecto.Iva, 21, null, [new("transferencia", 100), new("informe", 15)])));
            return await db.SaveChangesAsync();
        });
        _contexto = await Navegador.NuevoContextoAsync(_portal.Url);
        _pagina = await _contexto.NewPageAsync();

        // Lo que se estaba pidiendo se deja al cambiar otra cosa: htmx lo cuenta como un error.
        _pagina.Console += (_, m) => { if (m.Type == "error" && !m.Text.StartsWith("htmx:sendAbort", StringComparison.Ordinal) && !m.Text.StartsWith("htmx:afterRequest", StringComparison.Ordinal)) _errores.Add(m.Text); };
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

    [TestCase(390, 844)]
    [TestCase(1280, 900)]
    public async Task De_la_matricula_al_presupuesto_y_a_la_solicitud_enviada(int ancho, int alto)
    {
        await _pagina.SetViewportSizeAsync(ancho, alto);
        await _pagina.GotoAsync("/calculadora");
        await Mirar($"calculadora-vacia-a{ancho}");
        await _pagina.GetByLabel("Matrícula").FillAsync("4821 LKM");
        await _pagina.GetByLabel("Matrícula").PressAsync("Tab");
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Usar esta fecha" }).ClickAsync();
        await Assertions.Expect(_pagina.Locator("#Primera")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^2020-"));

        await _pagina.GetByLabel("Modelo", new() { Exact = true }).PressSequentiallyAsync("abarth 124 spider 6v");
        var fila = _pagina.GetByRole(AriaRole.Radio, new() { NameRegex = new("TB Multiair 6V ?2016") }).First;
        await fila.WaitForAsync();
        await fila.FocusAsync();
        await _pagina.Keyboard.PressAsync("Space");
        await _pagina.GetByLabel("Dónde vive quien compra").SelectOptionAsync("ES-MD");
        await _pagina.GetByLabel("Precio de venta").FillAsync("8.600,00");
        await _pagina.GetByLabel("Precio de venta").PressAsync("Tab");
        await _pagina.Locator("#precio").GetByRole(AriaRole.Button, new() { Name = "Guardar el presupuesto" }).WaitForAsync();
        await Assertions.Expect(_pagina.Locator("#precio .precio-total")).ToContainTextAsync("€");
        await Mirar($"calculadora-a{ancho}");

        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Guardar el presupuesto" }).ClickAsync();
        await _pagina.GetByText("Guardado con el número P-").WaitForAsync();
        await Mirar($"presupuesto-a{ancho}");
        var bajada = await _pagina.RunAndWaitForDownloadAsync(() => _pagina.GetByRole(AriaRole.Link, new() { Name = "PDF" }).First.ClickAsync());
        Assert.That(bajada.SuggestedFilename, Does.Match("^presupuesto-P-[0-9]{4}-000001.pdf$"));

        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Crear la solicitud" }).ClickAsync();
        await _pagina.WaitForURLAsync("**/rellenar?paso=personas");
        await Persona(0, Nifs.Ana, "Ana", "Muñoz");
        await Persona(1, Nifs.Luis, "Luis", "Peña");
        await Seguir("documentos");
        await _pagina.GetByText("presupuesto-P-").First.WaitForAsync();
        await Seguir("revisar");
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Enviar a la gestoría" }).ClickAsync();
        await _pagina.GetByText("La hemos recibido con el número S-").WaitForAsync();
        await _pagina.GotoAsync("/calculadora/presupuestos");
        await _pagina.GetByText("Pedido").Locator("visible=true").First.WaitForAsync();
        await Mirar($"presupuestos-a{ancho}");
        Assert.That(_errores, Is.Empty);
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
