using System.Net;
using System.Net.Sockets;
using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Web.Common.Acceso;

internal static class OrigenDeLaPeticion
{
    /// <summary>Desde dónde. De una dirección IPv6, su red /64: quien tiene una las tiene todas.</summary>
    public static OrigenDeSesion Origen(this HttpContext contexto) =>
        new(Direccion(contexto.Connection.RemoteIpAddress), Visible(contexto.Request.Headers.UserAgent.ToString()));

    private static string? Direccion(IPAddress? ip)
    {
        if (ip is null) return null;
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        if (ip.AddressFamily != AddressFamily.InterNetworkV6) return ip.ToString();

        var bytes = ip.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }

    private static string? Visible(string agente) => agente.Length == 0 ? null : new([.. agente.Take(200).Where(c => !char.IsControl(c))]);
}
