using System.Net;

namespace ElGestorPortal.Web.Common;

/// <summary>Direcciones y redes (CIDR) de una clave de configuración.</summary>
internal sealed class Redes
{
    private static readonly char[] Separadores = [',', ';', ' '];

    private Redes(IReadOnlyList<IPNetwork> todas) => Todas = todas;

    public IReadOnlyList<IPNetwork> Todas { get; }

    public bool Hay => Todas.Count > 0;

    /// <exception cref="FormatException">Algo de la lista no es una dirección ni una red.</exception>
    public static Redes De(IConfiguration configuracion, string clave)
    {
        var seccion = configuracion.GetSection(clave);
        var textos = new[] { seccion.Value }.Concat(seccion.GetChildren().Select(h => h.Value))
            .SelectMany(v => (v ?? "").Split(Separadores, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return new([.. textos.Select(t => Leer(t) ?? throw new FormatException($"{clave}: «{t}» no es una dirección ni una red."))]);
    }

    public bool Contiene(IPAddress? direccion) => direccion is not null && Todas.Any(r => r.Contains(Llana(direccion)));

    /// <summary>Una IPv4 que llega por un puerto de IPv6 es la misma.</summary>
    public static IPAddress Llana(IPAddress direccion) => direccion.IsIPv4MappedToIPv6 ? direccion.MapToIPv4() : direccion;

    private static IPNetwork? Leer(string texto)
    {
        if (IPNetwork.TryParse(texto, out var red)) return red;
        return IPAddress.TryParse(texto, out var sola) ? new IPNetwork(sola, sola.GetAddressBytes().Length * 8) : null;
    }
}
