using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>Códigos de un solo uso por tiempo: RFC 6238 con HMAC-SHA1, 30 segundos y seis cifras, lo que entienden todas las aplicaciones.</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Segundos = 30;

    /// <summary>Clave nueva de 160 bits, en Base32.</summary>
    public static string NuevaClave() => RandomNumberGenerator.GetString(Base32, 32);

    public static long Paso(DateTimeOffset instante) => instante.ToUnixTimeSeconds() / Segundos;

    public static string Codigo(string clave, long paso)
    {
        Span<byte> contador = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(contador, paso);
#pragma warning disable CA5350 // HMAC-SHA1 es lo que manda RFC 6238 y no depende de que SHA-1 resista colisiones
        var hash = HMACSHA1.HashData(Bytes(clave), contador);
#pragma warning restore CA5350
        var desde = hash[^1] & 0x0f;
        var numero = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(desde)) & int.MaxValue;
        return (numero % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>El paso de ese código entre el anterior, el actual y el siguiente, si es posterior al último usado; null si no es de ninguno.</summary>
    public static long? Buscar(string clave, string codigo, DateTimeOffset ahora, long ultimoUsado)
    {
        var actual = Paso(ahora);
        long? encontrado = null;
        for (var paso = actual - 1; paso <= actual + 1; paso++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Codigo(clave, paso)), Encoding.UTF8.GetBytes(codigo)) && paso > ultimoUsado)
                encontrado = paso;
        return encontrado;
    }

    private static byte[] Bytes(string clave)
    {
        var bytes = new byte[clave.Length * 5 / 8];
        for (var i = 0; i < bytes.Length * 8; i++)
            if ((Base32.IndexOf(clave[i / 5], StringComparison.Ordinal) >> (4 - (i % 5)) & 1) == 1)
                bytes[i / 8] |= (byte)(0x80 >> (i % 8));
        return bytes;
    }
}
