using Microsoft.AspNetCore.HttpOverrides;

namespace ElGestorPortal.Web.Common.Limites;

/// <summary>La dirección y el esquema de quien llama, contados por un proxy: solo se creen a los de <c>Portal:Proxies</c>.</summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        var redes = Redes.De(app.Configuration, OpcionesDeOperacion.Proxies);
        if (!redes.Hay) return;

        // Sin X-Forwarded-Host: el proxy conserva Host, y de él depende el despacho.
        var opciones = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        opciones.KnownProxies.Clear();
        opciones.KnownIPNetworks.Clear();
        foreach (var red in redes.Todas) opciones.KnownIPNetworks.Add(red);
        app.UseForwardedHeaders(opciones);
    }
}
