using Microsoft.Playwright;

namespace ElGestorPortal.Browser.Tests.Common;

/// <summary>El Chromium de las pruebas: el instalado en la máquina; Playwright no descarga ninguno.</summary>
public static class Navegador
{
    private static readonly string[] RutasHabituales = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

    private static readonly string[] Opciones =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Milisegundos. Las otras pruebas corren a la vez en los mismos núcleos: los treinta segundos de Playwright no siempre bastan.</summary>
    private const int EsperaMaxima = 90_000;

    private static IPlaywright? _playwright;
    private static IBrowser? _navegador;

    /// <summary>Contexto aislado (cookies propias) de un usuario español. Hay que soltarlo: <c>await using</c>.</summary>
    /// <param name="url">Dirección base, para poder navegar con rutas relativas.</param>
    public static async Task<IBrowserContext> NuevoContextoAsync(string? url = null)
    {
        var contexto = await _navegador!.NewContextAsync(new()
        {
            BaseURL = url,
            Locale = "es-ES",
            TimezoneId = "Europe/Madrid",
            ReducedMotion = ReducedMotion.Reduce, // sin animaciones a medias en las capturas ni en los contrastes
            ViewportSize = new() { Width = 1280, Height = 800 },
        });
        contexto.SetDefaultTimeout(EsperaMaxima);
        return contexto;
    }

    internal static async Task AbrirAsync()
    {
        var ruta = Ruta();
        if (ruta is null)
        {
            Assert.Ignore("No hay Chromium: instálelo o indique dónde está en PORTAL_CHROMIUM.");
        }

        _playwright = await Playwright.CreateAsync();
        _navegador = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ruta, Args = Opciones });
    }

    internal static async Task CerrarAsync()
    {
        if (_navegador is not null)
        {
            await _navegador.CloseAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Ruta() =>
        Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") is { Length: > 0 } indicada ? indicada : RutasHabituales.FirstOrDefault(File.Exists);
}
