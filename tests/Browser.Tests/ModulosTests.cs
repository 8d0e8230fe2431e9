using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests;

/// <summary>Vehículos, escrituras y facturas como los usa una persona: busca, abre la ficha y sigue el hilo hasta el expediente.</summary>
public sealed class ModulosTests
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
        await Alimentar(_portal.Portal.Dado(), TimeProvider.System.Hoy());
        await _portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand(Usuaria, Contrasena, "Marta Olmedo", TipoUsuario.Colaborador, [Nifs.Concesionario], "Automóviles Ribera, S.L."));
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
    public async Task Encuentra_un_vehiculo_de_su_flota_por_la_ITV_y_por_el_final_del_bastidor()
    {
        await Menu("Vehículos");
        await Mirar("vehiculos");
        await _pagina.GetByRole(AriaRole.Link, new() { Name = "ITV caduca en 30 días: 1" }).ClickAsync();
        await _pagina.WaitForURLAsync("**/vehiculos?itv=en-30-dias");
        await Mirar("vehiculos-itv");

        await _pagina.GotoAsync("/vehiculos");
        await Buscar("100003");
        await _pagina.Locator("table a.fila").ClickAsync();
        await _pagina.GetByText("Reserva de dominio").WaitForAsync();
        await Mirar("vehiculo");
        await _pagina.GetByRole(AriaRole.Region, new() { Name = "Expedientes" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await _pagina.WaitForURLAsync("**/expedientes/*");
        Assert.That(_errores, Is.Empty);
    }

    [Test]
    public async Task Sigue_una_escritura_hasta_su_defecto_y_los_dias_que_le_quedan()
    {
        await Menu("Escrituras");
        await Mirar("escrituras");
        await _pagina.GetByText("Notario, protocolo y finca").ClickAsync();
        await _pagina.GetByLabel("Finca registral").FillAsync("6312");
        await _pagina.Keyboard.PressAsync("Enter");
        await _pagina.WaitForURLAsync("**/escrituras?*finca=6312*");
        await _pagina.Locator("table a.fila").ClickAsync();
        await _pagina.GetByText("Falta acreditar el pago de la plusvalía.").WaitForAsync();
        Assert.That(await _pagina.GetByText("le quedan 40 días").CountAsync(), Is.EqualTo(1));
        await Mirar("escritura");
        Assert.That(_errores, Is.Empty);
    }

    [Test]
    public async Task Abre_una_factura_por_pagar_y_descarga_su_PDF()
    {
        await Menu("Facturas");
        await Mirar("facturas");
        await Buscar("00077");
        await _pagina.Locator("table a.fila").ClickAsync();
        await _pagina.GetByRole(AriaRole.Img, new() { Name = "QR para comprobar esta factura en la Agencia Tributaria" }).WaitForAsync();
        await Mirar("factura");
        var descarga = await _pagina.RunAndWaitForDownloadAsync(() => _pagina.GetByRole(AriaRole.Link, new() { Name = "Descargar el PDF" }).ClickAsync());
        Assert.That(await File.ReadAllTextAsync(await descarga.PathAsync()), Does.StartWith("%PDF"));

        await _pagina.GotoAsync("/facturas?desde=2026-02-01&hasta=2026-01-01");
        await Mirar("facturas-mal");
    }

    [Test]
    public async Task Encuentra_con_el_teclado_filtra_sin_recargar_y_guarda_el_filtro_que_ve()
    {
        await Mirar("portada");
        await _pagina.Keyboard.PressAsync("Control+k");
        await _pagina.Keyboard.TypeAsync("4813-lkm");
        await _pagina.Locator(".sugerencias a").First.WaitForAsync();
        await Mirar("sugerencias");
        await _pagina.Keyboard.PressAsync("ArrowDown");
        await _pagina.Keyboard.PressAsync("Enter");
        await _pagina.WaitForURLAsync("**/expedientes/*");
        await Mirar("expediente-con-vehiculo");

        await _pagina.GotoAsync("/expedientes");
        await _pagina.GetByLabel("Buscar en esta lista").PressSequentiallyAsync("4812");
        await _pagina.WaitForURLAsync("**/expedientes?texto=4812");
        Assert.That(await _pagina.Locator("#lista tbody tr").CountAsync(), Is.EqualTo(1));
        Assert.That(await _pagina.Locator("#exportar a").First.GetAttributeAsync("href"), Does.Contain("texto=4812"), "lo que rodea a la lista sigue al filtro");

        await _pagina.GetByText("Guardar este filtro").ClickAsync();
        await _pagina.GetByLabel("Nombre").FillAsync("El 4812");
        await _pagina.GetByRole(AriaRole.Button, new() { Name = "Guardar", Exact = true }).ClickAsync();
        await _pagina.WaitForURLAsync("**/expedientes?texto=4812");
        Assert.That(await _pagina.Locator(".vistas [aria-current=page]").InnerTextAsync(), Is.EqualTo("El 4812"));
        await Mirar("filtro-guardado");
        Assert.That(_errores, Is.Empty);
    }

    private async Task Menu(string entrada)
    {
        var enlace = _pagina.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = entrada, Exact = true }).First;
        var destino = await enlace.GetAttributeAsync("href");
        await enlace.ClickAsync();
        await _pagina.WaitForURLAsync($"**{destino}");
    }

    private async Task Buscar(string texto)
    {
        await _pagina.GetByLabel("Buscar en esta lista").FillAsync(texto);
        await _pagina.Keyboard.PressAsync("Enter");
        await _pagina.WaitForURLAsync($"**texto={texto}*");
    }

    private async Task Mirar(string nombre)
    {
        await _pagina.ComprobarAccesibilidadAsync();
        await _pagina.CapturaAsync(nombre);
    }

    private static async Task Alimentar(Alimentador dado, DateOnly hoy)
    {
        for (var i = 0; i < 5; i++)
        {
            var vehiculo = await dado.UnVehiculo(v => v with
            {
                Matricula = $"{4810 + i} LKM", Bastidor = $"VSSZZZ5FZHR{100_000 + i}", ItvCaduca = hoy.AddDays(i == 0 ? -10 : i * 25), Distintivo = i == 1 ? "ECO" : "C", Limitaciones = i == 3 ? ["Reserva de dominio"] : [],
            });
            var escritura = await dado.UnaEscritura(e => e with
            {
                Notario = new("Begoña Zárate Iturbe", "Alcalá de Henares"), Protocolo = $"{77 + i}", FechaOtorgamiento = hoy.AddDays(-40 - i), EstadoOrigen = i == 0 ? new("E-DEF", "Calificada con defectos") : new("E-INSC", "Inscrita"),
                Fincas = [new("Alcalá n.º 2", "Alcalá de Henares", "1", $"{6312 + i}", "28012345678901", "9872023VH5797S0001WX")], Presentacion = new("Diario 90", "123/2026", hoy.AddDays(-20), hoy.AddDays(40)),
                Otorgantes = [new("adquirente", Nifs.Ana, "Ana", "Muñoz", null, null)], Defectos = i == 0 ? [new("Falta acreditar el pago de la plusvalía.", hoy.AddDays(-3), false)] : [],
            });
            var expediente = await dado.UnExpediente(e => e.SobreVehiculo(vehiculo).SobreEscritura(escritura).Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario, "Automóviles Ribera, S.L."));
            await dado.UnDocumento(vehiculo, d => d with { Clase = "ficha-tecnica", Nombre = "Ficha técnica" });
            var factura = await dado.UnaFactura(Nifs.Concesionario, f => f with
            {
                Serie = "A-26", Numero = $"{77 + i:00000}", Expedientes = [expediente.OrigenId], Lineas = [new("honorarios", "Transferencia", 100m, 21m), new("suplido", "Tasa de la DGT", 55.70m, 0m)],
                Base = 100m, Iva = 21m, Suplidos = 55.70m, Total = 176.70m, Saldo = 176.70m, Estado = "pendiente", QrUrl = "https://prewww2.aeat.es/wlpl/TIKE-CONT/ValidarQR?nif=00000000T&numserie=A-26-00077",
            });
            await dado.UnDocumento(factura, d => d with { Clase = "factura", Nombre = "Factura" });
        }
    }
}
