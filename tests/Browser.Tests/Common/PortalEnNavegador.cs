using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Browser.Tests.Common;

/// <summary>El portal en un puerto de verdad, para que lo abra un navegador de verdad.</summary>
public sealed class PortalEnNavegador : IAsyncDisposable
{
    private PortalEnNavegador(PortalWebDePrueba portal, string url) => (Portal, Url) = (portal, url);

    public PortalWebDePrueba Portal { get; }

    /// <summary>Con «localhost», que para el navegador es un contexto seguro.</summary>
    public string Url { get; }

    public static async Task<PortalEnNavegador> AbrirAsync(string rol = "web")
    {
        var portal = await PortalWebDePrueba.CrearAsync(rol: rol);
        portal.UseKestrel(0);
        portal.StartServer();
        return new(portal, portal.ClientOptions.BaseAddress.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
