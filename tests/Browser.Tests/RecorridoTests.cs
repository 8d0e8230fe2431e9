using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Playwright;
using OtpNet;

namespace ElGestorPortal.Browser.Tests;

/// <summary>El primer recorrido, como lo hace una persona: entra con su móvil, busca por la matrícula, descarga y sale.</summary>
public sealed class RecorridoTests
{
    private const string Usuaria = "marta@ribera.example";
    private const string Contrasena = "una frase larga para entrar";

    private PortalEnNavegador _portal = null!;
    private IBrowserContext _contexto = null!;
    private IPage _pagina = null!;
    private Recibido _documento = null!;
    private readonly List<string> _errores = [];

    [SetUp]
    public async Task Abrir()
    {
        _portal = await PortalEnNavegador.AbrirAsync();
        var dado = _portal.Portal.Dado();
        for (var i = 0; i < 12; i++)
        {
            var vehiculo = await dado.UnVehiculo(v => v with { Matricula = $"{4810 + i} LKM" });
            var expediente = await dado.UnExpediente(e => e.SobreVehiculo(vehiculo).Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario, "Automóviles Ribera, S.L.").EnEstado(i % 3 == 0 ? "presentado" : i % 3 == 1 ? "documentacion-pendiente" : "finalizado"));
            await dado.UnaActividad(expediente);
            _documento = await dado.UnDocumento(expediente, d => d with
            {
                Clase = "justificante-profesional",
                Nombre = "Justificante profesional",
                Vigencia = new(TimeProvider.System.Hoy().AddDays(-20), TimeProvider.System.Hoy().AddDays(i - 3)),
            });
        }

        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand(Usuaria, Contrasena, "Marta Olmedo", TipoUsuario.Colaborador, [Nifs.Concesionario], "Automóviles Ribera, S.L."));
        _contexto = await Navegador.NuevoContextoAsync(_portal.Url);
        _pagina = await _contexto.NewPageAsync();
        _pagina.Console += (_, m) => { if (m.Type == "error") _errores.Add(m.Text); };
        _pagina.Request += (_, r) => { if (!r.Url.StartsWith(_portal.Url, StringComparison.Ordinal) && !r.Url.StartsWith("data:", StringComparison.Ordinal)) _errores.Add($"petición a otro sitio: {r.Url}"); };
    }

    [TearDown]
    public async Task Cerrar()
    {
        await _contexto.CloseAsync();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Entra_con_su_movil_busca_por_la_matricula_descarga_y_al_salir_no_queda_nada()
    {
        var clave = await ActivarSegundoFactor();
        await Salir();
        await EntrarConCodigo(clave);

        await _pagina.GotoAsync("/expedientes");
        await Mirar("expedientes");
        await _pagina.GetByLabel("Buscar en esta lista").FillAsync("4821-lkm");
        await _pagina.Keyboard.PressAsync("Enter");
        await _pagina.WaitForURLAsync("**/expedientes?*texto=4821-lkm*");
        await _pagina.Locator("table a.fila").ClickAsync();
        await Mirar("expediente");

        var descarga = await _pagina.RunAndWaitForDownloadAsync(() => _pagina.GetByRole(AriaRole.Link, new() { Name = "Descargar Justificante profesional" }).First.ClickAsync());
        Assert.That(await File.ReadAllBytesAsync(await descarga.PathAsync()), Is.EqualTo(Alimentador.ContenidoDe(_documento.OrigenId)));

        var ficha = _pagina.Url;
        await Salir();
        await _pagina.GoBackAsync();
        await _pagina.WaitForURLAsync("**/acceso/entrar**");
        Assert.That(await _pagina.ContentAsync(), Does.Not.Contain("4821"), "el botón «atrás» no enseña nada");
        await _pagina.GotoAsync(ficha);
        Assert.That(_pagina.Url, Does.Contain("/acceso/entrar"));
        Assert.That(_errores, Is.Empty);
    }

    [Test]
    public async Task Sus_paginas_se_entienden_sin_raton_sin_color_y_en_el_movil()
    {
        await _pagina.GotoAsync("/acceso/entrar");
        await Mirar("entrar");
        await _pagina.GotoAsync("/acceso/recuperar");
        await Mirar("recuperar");
        await Entrar();
        foreach (var (nombre, ruta) in new[] { ("inicio", "/"), ("expedientes-vacio", "/expedientes?texto=nada"), ("perfil", "/perfil"), ("sesiones", "/perfil/sesiones"), ("no-existe", $"/expedientes/{Guid.Empty}") })
        {
            await _pagina.GotoAsync(ruta);
            await Mirar(nombre);
        }

        await _contexto.AddCookiesAsync([new() { Name = "tema", Value = "dark", Url = _portal.Url }]);
        await _pagina.GotoAsync("/expedientes");
        await Mirar("expedientes-oscuro");
    }

    private async Task Mirar(string nombre)
    {
        await _pagina.ComprobarAccesibilidadAsync();
        await _pagina.CapturaAsync(nombre);
    }

    private async Task Entrar()
    {
        await _pagina.GotoAsync("/acceso/entrar");
        await _pagina.FillAsync("#Entrada_Usuario", Usuaria);
        await _pagina.FillAsync("#Entrada_Contrasena", Contrasena);
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
    }

    private async Task<byte[]> ActivarSegundoFactor()
    {
        await Entrar();
        await _pagina.WaitForURLAsync(_portal.Url);
        await _pagina.GotoAsync("/acceso/segundo-factor/activar");
        await Mirar("segundo-factor-activar");
        await _pagina.GetByText("prefiero escribir la clave").ClickAsync();
        var clave = Base32Encoding.ToBytes((await _pagina.Locator("details code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal).Trim());
        await _pagina.FillAsync("#Entrada_Codigo", new Totp(clave).ComputeTotp());
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Activar la verificación" }).ClickAsync();
        await _pagina.GetByText("Guarde estos códigos").WaitForAsync();
        await Mirar("codigos-de-recuperacion");
        await _pagina.GetByRole(AriaRole.Link, new() { Name = "Los he guardado" }).ClickAsync();
        return clave;
    }

    private async Task EntrarConCodigo(byte[] clave)
    {
        await Entrar();
        await _pagina.WaitForURLAsync("**/acceso/segundo-factor**");
        await Mirar("segundo-factor");

        // El código del intervalo en que se activó ya está gastado: vale el siguiente.
        await _pagina.FillAsync("#Entrada_Codigo", new Totp(clave).ComputeTotp(DateTime.UtcNow.AddSeconds(30)));
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Comprobar y entrar" }).ClickAsync();
        await _pagina.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
    }

    private async Task Salir()
    {
        await _pagina.GotoAsync("/");
        await _pagina.Locator(".cabecera summary.persona").ClickAsync();
        await _pagina.Locator(".cabecera").GetByRole(AriaRole.Button, new() { Name = "Salir" }).ClickAsync();
        await _pagina.WaitForURLAsync("**/acceso/entrar**");
    }
}
