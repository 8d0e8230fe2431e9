using System.Security.Cryptography;
using System.Text;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Contenidos de los documentos. Solo dos tienen bytes de verdad: los que se descargan al medir.</summary>
internal static class Contenidos
{
    /// <summary>Los demás documentos se reparten unas pocas huellas: lo que se mide no llega a sus bytes.</summary>
    public const int Distintos = 5_000;

    public const long Tamano = 48_000;

    private static readonly string[] Huellas = [.. Enumerable.Range(0, Distintos).Select(n => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"contenido {n}"))))];

    public static IReadOnlyList<string> Todas => Huellas;

    public static string Huella(int n) => Huellas[n % Distintos];

    /// <summary>Un fichero con cabecera de PDF y relleno que no se comprime.</summary>
    public static (string Sha256, byte[] Bytes) DeVerdad(int bytes)
    {
        var contenido = new byte[bytes];
        new Random(bytes).NextBytes(contenido);
        Encoding.ASCII.GetBytes("%PDF-1.7\n").CopyTo(contenido, 0);
        return (Convert.ToHexStringLower(SHA256.HashData(contenido)), contenido);
    }
}
