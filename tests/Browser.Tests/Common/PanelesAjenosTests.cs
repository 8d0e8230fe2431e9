using ElGestorPortal.Tests.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace ElGestorPortal.Browser.Tests.Common;

/// <summary>El panel de trabajos y Swagger no son nuestros: se comprueba que se ven enteros con la política de contenido que les damos.</summary>
public sealed class PanelesAjenosTests
{
    private PortalWebDePrueba _base = null!;
    private WebApplicationFactory<Program> _portal = null!;

    [OneTimeSetUp]
    public async Task Abrir()
    {
        _base = await PortalWebDePrueba.CrearAsync();
        _portal = _base.WithWebHostBuilder(web => web.UseSetting("Portal:Rol", "todo").ConfigureTestServices(s =>
        {
            s.AddAuthentication().AddScheme<AuthenticationSchemeOptions, EntradaDePrueba>(EntradaDePrueba.Esquema, null);
            s.PostConfigure<AuthenticationOptions>(o => o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = EntradaDePrueba.Esquema);
        }));
        _portal.UseKestrel(0);
        _portal.StartServer();
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        await _portal.DisposeAsync();
        await _base.DisposeAsync();
    }

    [TestCase("/gestion/trabajos", "Trabajos")]
    [TestCase("/gestion/trabajos/recurring", "contenidos-huerfanos")]
    [TestCase("/gestion/trabajos/jobs/succeeded", "Trabajos")]
    [TestCase("/gestion/trabajos/servers", "Servidores")]
    [TestCase("/swagger/index.html", "Los expedientes que puede ver quien pregunta")]
    public async Task Se_ven_sin_que_el_navegador_bloquee_nada_ni_pida_nada_fuera(string ruta, string texto)
    {
        var raiz = _portal.ClientOptions.BaseAddress;
        await using var contexto = await Navegador.NuevoContextoAsync(raiz.ToString());
        await contexto.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Prueba-Como"] = "administrador" });
        var pagina = await contexto.NewPageAsync();
        var (avisos, ajenas) = (new List<string>(), new List<string>());
        pagina.Console += (_, mensaje) =>
        {
            if (mensaje.Type is "error" or "warning") avisos.Add(mensaje.Text);
        };
        pagina.Request += (_, peticion) =>
        {
            if (!peticion.Url.StartsWith("data:", StringComparison.Ordinal) && new Uri(peticion.Url).Authority != raiz.Authority) ajenas.Add(peticion.Url);
        };

        await pagina.GotoAsync(ruta);
        await Expect(pagina.GetByText(texto).First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        if (ruta.StartsWith("/swagger", StringComparison.Ordinal)) await pagina.Locator(".opblock-summary-control").First.ClickAsync();
        await pagina.CapturaAsync("ajeno" + ruta.Replace('/', '-').Replace(".html", "", StringComparison.Ordinal));

        Assert.That(avisos, Is.Empty);
        Assert.That(ajenas, Is.Empty);
    }
}
