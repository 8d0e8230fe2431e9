using System.Buffers.Binary;

namespace ElGestorPortal.Application.Documentos.Inspeccion;

/// <summary>Números sueltos de una cabecera binaria.</summary>
internal static class LecturaDeBytes
{
    extension(Stream flujo)
    {
        public byte Byte() => flujo.ReadByte() is >= 0 and var b ? (byte)b : throw new EndOfStreamException();

        public ushort Corto(bool menorPrimero = false)
        {
            Span<byte> b = stackalloc byte[2];
            flujo.ReadExactly(b);
            return menorPrimero ? BinaryPrimitives.ReadUInt16LittleEndian(b) : BinaryPrimitives.ReadUInt16BigEndian(b);
        }

        public uint Largo(bool menorPrimero = false)
        {
            Span<byte> b = stackalloc byte[4];
            flujo.ReadExactly(b);
            return menorPrimero ? BinaryPrimitives.ReadUInt32LittleEndian(b) : BinaryPrimitives.ReadUInt32BigEndian(b);
        }

        /// <summary>Los primeros bytes, o los que haya.</summary>
        public byte[] Comienzo(int cuantos)
        {
            var bufer = new byte[Math.Min(cuantos, flujo.Length)];
            flujo.Position = 0;
            flujo.ReadExactly(bufer);
            flujo.Position = 0;
            return bufer;
        }
    }
}
