using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests;

/// <summary>El administrador cambia la marca, un correo y un texto legal, y el cliente lo nota con su sesión abierta; y el operador gobierna despachos.</summary>
public sealed class MarcaTests
{
    private const string Contrasena = "una frase larga para entrar";

    private PortalEnNavegador _portal = null!;
    private readonly List<IBrowserContext> _contextos = [];
    private readonly List<string> _errores = [];

    [SetUp]
    public async Task Abrir()
    {
        _errores.Clear();
        _portal = await PortalEnNavegador.AbrirAsync();
    }

    [TearDown]
    public async Task Cerrar()
    {
        foreach (var contexto in _contextos) await contexto.CloseAsync();
        _contextos.Clear();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task La_marca_nueva_la_ve_el_cliente_y_los_textos_que_hay_que_aceptar_se_le_piden()
    {
        var cliente = await Entrar("Ana Muñoz", TipoUsuario.Cliente, DespachoDePrueba.Demo, Nifs.Ana);
        var oficina = await Entrar("Nuria Vega", TipoUsuario.Administrador, DespachoDePrueba.Demo);

        await oficina.GotoAsync("/gestion/marca");
        await oficina.GetByLabel("Nombre", new() { Exact = true }).FillAsync("Asesoría Faro");
        await oficina.GetByLabel("Color de la marca").FillAsync("#7a1f3d");
        await oficina.GetByLabel("Correo de atención").FillAsync("hola@faro.example");
        await oficina.GetByLabel("Al ir a entrar").FillAsync("Bienvenido a Asesoría Faro.");
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Guardar la marca" }).ClickAsync();
        await oficina.GetByText("Así se ve ya el portal").WaitForAsync();
        await Mirar(oficina, "marca");

        await cliente.ReloadAsync();
        Assert.That(await cliente.Locator(".logo:visible").First.InnerTextAsync(), Does.Contain("Asesoría Faro"));
        Assert.That(await cliente.Locator(".logo-signo:visible").First.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"), Is.EqualTo("rgb(122, 31, 61)"));
        Assert.That(await cliente.Locator("footer").InnerTextAsync(), Does.Contain("hola@faro.example"));

        await oficina.GotoAsync("/gestion/plantillas");
        await Mirar(oficina, "correos");
        await oficina.GetByRole(AriaRole.Link, new() { Name = "Invitación" }).ClickAsync();
        await oficina.GetByLabel("Texto").FillAsync("**Hola**, {nombre}:\n\n{enlace}");
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Ver cómo queda" }).ClickAsync();
        await oficina.GetByText("Hola, Ana Muñoz:").WaitForAsync();
        await Mirar(oficina, "correo");

        await oficina.GotoAsync("/gestion/textos-legales/cookies");
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Guardar el borrador" }).ClickAsync();
        await oficina.GetByLabel("Hay que aceptarla para seguir").CheckAsync();
        await Mirar(oficina, "texto-legal");
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Publicar la versión 1" }).ClickAsync();
        await oficina.GetByText("Publicado. Ya se lee en el portal.").WaitForAsync();

        await cliente.GotoAsync("/documentos");
        await cliente.GetByRole(AriaRole.Heading, new() { Name = "Antes de seguir" }).WaitForAsync();
        await Mirar(cliente, "aceptar");
        await cliente.GetByLabel("He leído el texto y lo acepto").CheckAsync();
        await cliente.GetByRole(AriaRole.Button, new() { Name = "Aceptar y seguir" }).ClickAsync();
        await cliente.WaitForURLAsync("**/documentos");

        await oficina.GotoAsync("/legal/cookies");
        await Mirar(oficina, "legal");
        Assert.That(_errores, Is.Empty);
    }

    [Test]
    public async Task El_operador_suspende_un_despacho_y_quien_va_a_entrar_lee_por_que()
    {
        await _portal.Portal.AbrirDespachoAsync(DespachoDePrueba.DeLaPlataforma);
        var operador = await Entrar("Olga Ortiz", TipoUsuario.Operador, DespachoDePrueba.DeLaPlataforma);
        await operador.WaitForURLAsync("**/plataforma");
        await Mirar(operador, "plataforma");
        await operador.GotoAsync("/plataforma/despachos/nuevo");
        await Mirar(operador, "plataforma-nuevo");
        await operador.GotoAsync($"/plataforma/despachos/{DespachoDePrueba.Demo.Id}");
        await Mirar(operador, "plataforma-despacho");
        await operador.GetByLabel("Motivo").FillAsync("falta renovar el contrato");
        await operador.GetByRole(AriaRole.Button, new() { Name = "Suspender" }).ClickAsync();
        await operador.GetByText("Suspendido: nadie entra desde ahora.").WaitForAsync();

        var contexto = await Navegador.NuevoContextoAsync(_portal.Url);
        _contextos.Add(contexto);
        var nadie = await contexto.NewPageAsync();
        await nadie.GotoAsync("/acceso/entrar");
        await nadie.GetByText("está suspendido: falta renovar el contrato").WaitForAsync();
        await Mirar(nadie, "suspendido");
        await operador.GotoAsync("/plataforma/registro");
        await operador.GetByText("demo: suspendido: falta renovar el contrato").WaitForAsync();
        await Mirar(operador, "plataforma-registro");
        Assert.That(_errores, Is.Empty);
    }

    private async Task<IPage> Entrar(string nombre, TipoUsuario tipo, DespachoDePrueba despacho, params string[] nifs)
    {
        var usuario = $"{nombre[..3].ToLowerInvariant()}@pruebas.example";
        await _portal.Portal.Enviar(Identidad.Sistema(despacho.Id), new SembrarUsuarioDeDemoCommand(usuario, Contrasena, nombre, tipo, nifs));
        var contexto = await Navegador.NuevoContextoAsync(_portal.Url);
        _contextos.Add(contexto);
        var pagina = await contexto.NewPageAsync();
        pagina.Console += (_, m) => { if (m.Type == "error") _errores.Add(m.Text); };
        await pagina.GotoAsync(tipo == TipoUsuario.Operador ? "/plataforma" : "/acceso/entrar");
        await pagina.FillAsync("#Entrada_Usuario", usuario);
        await pagina.FillAsync("#Entrada_Contrasena", Contrasena);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
        await pagina.GetByRole(AriaRole.Main).WaitForAsync();
        await pagina.WaitForURLAsync(u => !u.Contains("/acceso/", StringComparison.Ordinal));
        return pagina;
    }

    private static async Task Mirar(IPage pagina, string nombre)
    {
        await pagina.ComprobarAccesibilidadAsync();
        await pagina.CapturaAsync($"marca-{nombre}");
    }
}
