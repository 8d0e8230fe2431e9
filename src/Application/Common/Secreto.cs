using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ElGestorPortal.Application.Common;

/// <summary>Secreto opaco de 256 bits. Se entrega una vez; se guarda su huella.</summary>
public static class Secreto
{
    public static string Nuevo() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 en hexadecimal. Sin sal: el secreto ya es aleatorio y de 256 bits.</summary>
    public static string Huella(string secreto) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secreto)));
}
