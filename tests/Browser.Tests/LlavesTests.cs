using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Browser.Tests.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ElGestorPortal.Browser.Tests;

/// <summary>Las llaves de acceso, con el autenticador virtual de Chromium.</summary>
public sealed class LlavesTests
{
    private const string Usuaria = "marta@ribera.example";
    private const string Contrasena = "una frase larga para entrar";

    [Test]
    public async Task Guarda_una_llave_entra_con_ella_y_cuando_la_quita_ya_no_entra()
    {
        await using var portal = await PortalEnNavegador.AbrirAsync();
        await portal.Portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new SembrarUsuarioDeDemoCommand(Usuaria, Contrasena, "Marta Olmedo", TipoUsuario.Cliente, [Nifs.Ana]));
        await using var contexto = await Navegador.NuevoContextoAsync(portal.Url);
        var pagina = await contexto.NewPageAsync();
        await PonerAutenticador(contexto, pagina);

        await pagina.GotoAsync("/acceso/entrar?volver=/perfil/llaves");
        await pagina.ComprobarAccesibilidadAsync();
        await pagina.CapturaAsync("entrar-con-llave");
        await pagina.FillAsync("#Entrada_Usuario", Usuaria);
        await pagina.FillAsync("#Entrada_Contrasena", Contrasena);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
        await pagina.WaitForURLAsync("**/perfil/llaves");

        await pagina.GetByLabel("Nombre del dispositivo").FillAsync("Portátil de casa");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Guardar la llave" }).ClickAsync();
        await Expect(pagina.Locator(".lista-texto")).ToContainTextAsync("Portátil de casa");
        await pagina.ComprobarAccesibilidadAsync();
        await pagina.CapturaAsync("llaves");

        for (var vez = 0; vez < 2; vez++)
        {
            await EntrarConLlave(contexto, pagina);
            await pagina.WaitForURLAsync("**/perfil/llaves");
        }

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Quitar la llave «Portátil de casa»" }).ClickAsync();
        await Expect(pagina.GetByText("Todavía no ha guardado ninguna")).ToBeVisibleAsync();

        var respuesta = pagina.WaitForResponseAsync(r => r.Request.Method == "POST");
        await EntrarConLlave(contexto, pagina);
        Assert.That((await respuesta).Status, Is.EqualTo(401));
        await Expect(pagina.GetByText("no coinciden").First).ToBeVisibleAsync();
    }

    private static async Task EntrarConLlave(IBrowserContext contexto, IPage pagina)
    {
        await contexto.ClearCookiesAsync();
        await pagina.GotoAsync("/acceso/entrar?volver=/perfil/llaves");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Entrar con huella, cara o PIN" }).ClickAsync();
    }

    private static async Task PonerAutenticador(IBrowserContext contexto, IPage pagina)
    {
        var cdp = await contexto.NewCDPSessionAsync(pagina);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
