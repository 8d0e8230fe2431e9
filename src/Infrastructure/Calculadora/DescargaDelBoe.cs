using System.Net;
using System.Net.Sockets;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Infrastructure.Calculadora;

/// <summary>
/// Solo https, solo boe.es, sin seguir redirecciones y sin conectarse a direcciones privadas aunque el nombre resuelva a una: quien teclea la dirección no puede
/// hacer que el servidor visite la red de dentro.
/// </summary>
internal sealed class DescargaDelBoe : IDescargaDeOrdenes, IDisposable
{
    private static readonly string[] Sitios = ["boe.es", "www.boe.es"];
    private static readonly TimeSpan Plazo = TimeSpan.FromMinutes(3);
    private const long Maximo = 150L * 1024 * 1024;

    private readonly HttpClient _http;

    public DescargaDelBoe() : this(Salida(Dns.GetHostAddressesAsync)) { }

    internal DescargaDelBoe(HttpMessageHandler salida) => _http = new(salida) { Timeout = Plazo };

    /// <summary>Por donde se sale: sin redirecciones, sin intermediarios y solo a direcciones públicas. Se conecta a las mismas que ha mirado.</summary>
    internal static SocketsHttpHandler Salida(Func<string, CancellationToken, Task<IPAddress[]>> resolver) =>
        new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = (contexto, fin) => ConectarAsync(resolver, contexto, fin) };

    public async Task<Stream> AbrirAsync(string direccion, CancellationToken cancellationToken)
    {
        if (!EsDelBoe(direccion, out var uri)) throw new ContenidoRechazadoException("direccion-no-admitida", "La dirección ha de ser https y del BOE: https://www.boe.es/diario_boe/xml.php?id=BOE-A-…");

        try
        {
            var respuesta = await _http.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (respuesta is { StatusCode: HttpStatusCode.OK } && respuesta.Content.Headers.ContentLength is null or <= Maximo) return await respuesta.Content.ReadAsStreamAsync(cancellationToken);

            respuesta.Dispose();
            throw NoResponde();
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw NoResponde();
        }
    }

    public void Dispose() => _http.Dispose();

    internal static bool EsDelBoe(string direccion, out Uri? uri) =>
        Uri.TryCreate(direccion, UriKind.Absolute, out uri) && uri is { Scheme: "https", IsDefaultPort: true, UserInfo: "" } && Sitios.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase);

    /// <summary>De la red de fuera: ni bucle, ni privada, ni de enlace local; de las de IPv6, las que se encaminan por Internet.</summary>
    internal static bool EsPublica(IPAddress direccion)
    {
        if (direccion.IsIPv4MappedToIPv6) direccion = direccion.MapToIPv4();
        if (IPAddress.IsLoopback(direccion)) return false;

        var b = direccion.GetAddressBytes();
        return direccion.AddressFamily == AddressFamily.InterNetworkV6
            // Las que llevan otra dentro (6to4, Teredo, NAT64) podrían acabar en la red de dentro.
            ? b[0] is >= 0x20 and <= 0x3f && b is not ([0x20, 0x02, ..] or [0x20, 0x01, 0, 0, ..])
            : !(b[0] is 0 or 10 or 127 or >= 224 || b is [169, 254, ..] or [192, 168, ..] or [192, 0, 0, _] || b[0] == 172 && b[1] is >= 16 and <= 31 || b[0] == 100 && b[1] is >= 64 and <= 127 || b is [198, 18 or 19, ..]);
    }

    private static async ValueTask<Stream> ConectarAsync(Func<string, CancellationToken, Task<IPAddress[]>> resolver, SocketsHttpConnectionContext contexto, CancellationToken cancellationToken)
    {
        var publicas = (await resolver(contexto.DnsEndPoint.Host, cancellationToken)).Where(EsPublica).ToArray();
        if (publicas.Length == 0) throw new HttpRequestException("Sin dirección pública.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(publicas, contexto.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static ContenidoRechazadoException NoResponde() => new("descarga-fallida", "El BOE no ha dado ese documento. Compruebe la dirección o suba el fichero.");
}
