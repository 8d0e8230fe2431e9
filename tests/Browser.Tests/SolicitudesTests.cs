using System.Text.Json;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Solicitudes.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests;

/// <summary>Pide una transferencia desde el móvil y la sigue hasta que es un expediente; la oficina contesta por el puente.</summary>
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
        _portal = await PortalEnNavegador.AbrirAsync();
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
    public async Task Pide_una_transferencia_desde_el_movil_y_la_sigue_hasta_su_expediente()
    {
        await _pagina.GotoAsync("/solicitudes");
        await _pagina.GetByRole(AriaRole.Link, new() { Name = "Nueva solicitud" }).First.ClickAsync();
        await _pagina.GetByText("Transferencia", new() { Exact = true }).ClickAsync();
        await Mirar("solicitud-nueva");
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Empezar" }).ClickAsync();

        await _pagina.GetByLabel("Matrícula", new() { Exact = true }).FillAsync("4821 LKM");
        await _pagina.GetByLabel("Fecha del contrato").FillAsync(DateTime.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await _pagina.GetByLabel("Precio de venta").FillAsync("8.600,50");
        await _pagina.GetByLabel("Precio de venta").PressAsync("Tab");
        await _pagina.GetByText("Borrador guardado").WaitForAsync();
        await Mirar("solicitud-vehiculo");
        await Seguir("personas");

        await Persona(0, Nifs.Ana, "Ana", "Muñoz");
        await Persona(1, "22222222A", "Luis", "Peña");
        await Seguir("documentos");
        await Seguir("revisar");
        await _pagina.GetByRole(AriaRole.Link, new() { Name = "Luis Peña: la letra del NIF no coincide con el número. Compruébelo en el DNI; si es un pasaporte, márquelo." }).ClickAsync();
        await _pagina.WaitForURLAsync("**paso=personas");
        await Mirar("solicitud-personas");
        await _pagina.Locator("#p1-nif").FillAsync(Nifs.Luis);
        await Seguir("documentos");
        await Seguir("revisar");
        await Mirar("solicitud-revisar");
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Enviar a la gestoría" }).ClickAsync();
        await _pagina.GetByText("La hemos recibido con el número S-").WaitForAsync();
        await Mirar("solicitud-enviada");

        var id = Guid.Parse(new Uri(_pagina.Url).AbsolutePath.Split('/')[^1]);
        await LaOficinaLaAcepta(id);
        await _pagina.GetByText("2026/000311").First.WaitForAsync();
        await _pagina.GetByRole(AriaRole.Link, new() { Name = "2026/000311" }).First.ClickAsync();
        await _pagina.WaitForURLAsync("**/expedientes/*");
        Assert.That(_errores, Is.Empty);
    }

    private async Task LaOficinaLaAcepta(Guid id)
    {
        var agente = Identidad.Agente(DespachoDePrueba.Demo.Id, Guid.Empty);
        var mensaje = (await _portal.Portal.Enviar(agente, new LeerSalidaCommand(null, null, null))).Mensajes.Single();
        await _portal.Portal.Enviar(agente, new RecibirAcusesCommand(JsonSerializer.SerializeToElement(new { acuses = new[] { new { messageId = mensaje.MessageId, resultado = "aceptado" } } })));
        await _pagina.GetByText("La gestoría ya la tiene").WaitForAsync();

        var dado = _portal.Portal.Dado();
        await dado.Poner(new DatosRespuesta { SolicitudId = id, Estado = "aceptada", Numero = "2026/000311", Usuario = "Nuria" }, id.ToString());
        await dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario) with { Numero = "2026/000311", SolicitudId = id });
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
