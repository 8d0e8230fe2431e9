using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests;

/// <summary>La oficina cambia qué se enseña viendo antes a quién afecta, y el colaborador, con su sesión abierta, nota la diferencia.</summary>
public sealed class AreaInternaTests
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
    public async Task Cambia_una_regla_viendo_antes_que_pasara_y_el_colaborador_nota_la_diferencia()
    {
        var expediente = await _portal.Portal.Dado().UnExpediente(e => e.Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario).EnEstado("RARO-7") with { Numero = "2026/000311" });
        await _portal.Portal.Dado().UnDocumento(expediente);
        var colaborador = await Entrar("Marta Olmedo", TipoUsuario.Colaborador, Nifs.Concesionario);
        var oficina = await Entrar("Nuria Vega", TipoUsuario.Administrador);
        await colaborador.GotoAsync("/expedientes");
        await colaborador.GetByText("2026/000311").First.WaitForAsync();

        await oficina.GotoAsync("/gestion/visibilidad");
        await Mirar(oficina, "visibilidad");
        await oficina.GetByLabel("Para quién").SelectOptionAsync("Colaboradores");
        await oficina.GetByLabel("Trámite").SelectOptionAsync("Transferencia");
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Ver qué cambiaría" }).ClickAsync();
        await oficina.GetByText("Los colaboradores no ven los expedientes de Transferencia").First.WaitForAsync();
        await Mirar(oficina, "visibilidad-prevision");
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Aplicar la regla" }).ClickAsync();
        await oficina.GetByText("Ya se nota en el portal").WaitForAsync();

        await colaborador.ReloadAsync();
        Assert.That(await colaborador.GetByText("2026/000311").CountAsync(), Is.Zero);

        await oficina.GotoAsync($"/gestion/quien-lo-ve/expedientes/{expediente.Id}");
        await oficina.GetByText("Regla: Los colaboradores no ven").WaitForAsync();
        await Mirar(oficina, "quien-lo-ve");
        Assert.That(_errores, Is.Empty);
    }

    [Test]
    public async Task Mira_el_portal_como_un_cliente_y_vuelve()
    {
        await _portal.Portal.Dado().UnExpediente(e => e.Con("adquirente", Nifs.Ana) with { Numero = "2026/000312" });
        await Entrar("Ana Muñoz", TipoUsuario.Cliente, Nifs.Ana);
        var oficina = await Entrar("Nuria Vega", TipoUsuario.Administrador);
        await oficina.GotoAsync("/gestion/usuarios");
        await oficina.GetByRole(AriaRole.Link, new() { Name = "Ana Muñoz" }).First.ClickAsync();
        await oficina.GetByRole(AriaRole.Link, new() { Name = "Qué ve y por qué" }).ClickAsync();
        await Mirar(oficina, "que-ve");
        await oficina.GoBackAsync();
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Ver el portal como esta persona" }).ClickAsync();
        await oficina.GetByText("Está viendo el portal como Ana Muñoz").WaitForAsync();
        await Mirar(oficina, "ver-como");
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Dejar de mirar" }).ClickAsync();
        await oficina.WaitForURLAsync("**/gestion/usuarios/*");
        Assert.That(_errores, Is.Empty);
    }

    [Test]
    public async Task Devuelve_una_solicitud_con_motivos_y_ordena_los_estados()
    {
        var marta = Identidad.Anonima(DespachoDePrueba.Demo.Id) with { UsuarioId = Guid.CreateVersion7(), Nombre = "Marta Olmedo", Nifs = [Nifs.Concesionario], Permisos = Usuario.PermisosDe(TipoUsuario.Colaborador) };
        var id = await _portal.Portal.Enviar(marta, new AbrirSolicitudCommand("transferencia", "REF-7", SolicitudesDePrueba.Transferencia()));
        await _portal.Portal.Enviar(marta, new EnviarSolicitudCommand(id));
        await _portal.Portal.Dado().UnExpediente(e => e.EnEstado("RARO-7"));
        var oficina = await Entrar("Nuria Vega", TipoUsuario.Administrador);

        await oficina.GotoAsync("/gestion/solicitudes");
        await Mirar(oficina, "bandeja");
        await oficina.GetByRole(AriaRole.Link, new() { Name = "S-" }).First.ClickAsync();
        await oficina.GetByText(MotivoHabitual.DeFabrica[0]).ClickAsync();
        await Mirar(oficina, "bandeja-decidir");
        await oficina.GetByRole(AriaRole.Button, new() { Name = "Devolverla" }).ClickAsync();
        await oficina.GetByText("Quien la envió ya lo ve").WaitForAsync();

        await oficina.GotoAsync("/gestion/estados");
        await Mirar(oficina, "estados");
        await oficina.GotoAsync("/gestion/proteccion-de-datos");
        await Mirar(oficina, "proteccion-de-datos");
        await oficina.GotoAsync("/gestion/proteccion-de-datos/plazos");
        await Mirar(oficina, "plazos-de-datos");
        Assert.That(_errores, Is.Empty);
    }

    private async Task<IPage> Entrar(string nombre, TipoUsuario tipo, params string[] nifs)
    {
        var usuario = $"{nombre[..3].ToLowerInvariant()}@pruebas.example";
        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand(usuario, Contrasena, nombre, tipo, nifs));
        var contexto = await Navegador.NuevoContextoAsync(_portal.Url);
        _contextos.Add(contexto);
        var pagina = await contexto.NewPageAsync();
        pagina.Console += (_, m) => { if (m.Type == "error") _errores.Add(m.Text); };
        await pagina.GotoAsync("/acceso/entrar");
        await pagina.FillAsync("#Entrada_Usuario", usuario);
        await pagina.FillAsync("#Entrada_Contrasena", Contrasena);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
        await pagina.WaitForURLAsync(_portal.Url);
        return pagina;
    }

    private static async Task Mirar(IPage pagina, string nombre)
    {
        await pagina.ComprobarAccesibilidadAsync();
        await pagina.CapturaAsync($"interna-{nombre}");
    }
}
