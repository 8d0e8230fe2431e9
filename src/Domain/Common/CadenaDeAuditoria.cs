using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ElGestorPortal.Domain.Common;

/// <summary>
/// Cómo se encadena la auditoría (docs/decisiones/0027): el eslabón de una línea es el SHA-256 del anterior y de sus bytes canónicos. Cada
/// campo va con su longitud delante, de modo que dos líneas distintas nunca se escriben igual.
/// </summary>
public static class CadenaDeAuditoria
{
    /// <summary>Versión de los bytes canónicos: si un día cambian, lo ya sellado se sigue comprobando con la suya.</summary>
    private const byte Version = 1;

    /// <summary>Antes de la primera línea.</summary>
    public static string Origen { get; } = new('0', 64);

    public static string Eslabon(string anterior, long orden, EntradaAuditoria linea)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        bytes.Write([Version]);
        Escribir(bytes, anterior);
        Escribir(bytes, orden);
        Escribir(bytes, linea.DespachoId);
        Escribir(bytes, linea.Id);
        Escribir(bytes, linea.UsuarioId);
        Escribir(bytes, linea.Actor);
        Escribir(bytes, linea.Accion);
        Escribir(bytes, linea.Objeto);
        Escribir(bytes, linea.ObjetoId);

        // En microsegundos: PostgreSQL no guarda más.
        Escribir(bytes, linea.Fecha.Ticks / TimeSpan.TicksPerMicrosecond);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void Escribir(ArrayBufferWriter<byte> bytes, long numero)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), numero);
        bytes.Advance(8);
    }

    private static void Escribir(ArrayBufferWriter<byte> bytes, Guid? id)
    {
        bytes.Write([id is null ? (byte)0 : (byte)1]);
        if (id is not { } valor) return;
        valor.TryWriteBytes(bytes.GetSpan(16), bigEndian: true, out _);
        bytes.Advance(16);
    }

    private static void Escribir(ArrayBufferWriter<byte> bytes, string? texto)
    {
        var largo = texto is null ? -1 : Encoding.UTF8.GetByteCount(texto);
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), largo);
        bytes.Advance(4);
        if (largo <= 0) return;
        bytes.Advance(Encoding.UTF8.GetBytes(texto, bytes.GetSpan(largo)));
    }
}
