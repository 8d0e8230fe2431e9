using System.IO.Compression;

namespace ElGestorPortal.Application.Documentos.Inspeccion;

/// <summary>
/// Un PDF sin guiones, sin órdenes, sin ficheros dentro y sin bombas. Se busca en el fichero y dentro de lo que lleva comprimido, que es donde
/// se esconde; nada se ejecuta ni se interpreta.
/// </summary>
internal static class InspectorDePdf
{
    private const int MaximoDeFlujos = 50_000;
    private const int Anidados = 2;
    private const long SeMiraDeCadaUno = 4 * 1024 * 1024;
    private const long MaximoAbierto = 64 * 1024 * 1024;
    private const long MaximoEntreTodos = 1024 * 1024 * 1024;
    private const int RazonMaxima = 100;

    public static void Inspeccionar(Stream contenido)
    {
        var (cabeza, cola) = (contenido.Comienzo(5), Cola(contenido));
        if (!cabeza.AsSpan().SequenceEqual("%PDF-"u8) || cola.AsSpan().IndexOf("%%EOF"u8) < 0) throw InspectorDeArchivos.NoEsLoQueDice(TipoDeArchivo.Pdf);

        // Una mesa para cada nivel: hay ficheros con miles de flujos.
        var mesas = Enumerable.Range(0, Anidados + 1).Select(_ => new Mesa(new byte[64 * 1024], new())).ToArray();
        long abierto = 0;
        foreach (var flujo in Flujos(contenido))
        {
            contenido.Position = flujo;
            abierto += Abrir(contenido, mesas);
            if (abierto > MaximoEntreTodos) throw InspectorDeArchivos.Bomba();
        }
    }

    /// <summary>Dónde empieza cada flujo. Mira de paso todo lo que no está comprimido.</summary>
    private static IReadOnlyList<long> Flujos(Stream contenido)
    {
        var buscador = new BuscadorDeNombres();
        var bufer = new byte[64 * 1024];
        int leidos;
        contenido.Position = 0;
        while ((leidos = contenido.Read(bufer)) > 0)
        {
            buscador.Mirar(bufer.AsSpan(0, leidos));
            if (buscador.Flujos.Count > MaximoDeFlujos) throw InspectorDeArchivos.Bomba();
        }

        Exigir(buscador);
        return buscador.Flujos;
    }

    /// <summary>Lo comprimido que empieza aquí, si lo es. Devuelve cuánto se abrió.</summary>
    private static long Abrir(Stream comprimido, ReadOnlySpan<Mesa> mesas)
    {
        if (!EmpiezaComprimido(comprimido.ReadByte(), comprimido.ReadByte())) return 0;

        using var contado = new FlujoContado(comprimido);
        using var flujo = new DeflateStream(contado, CompressionMode.Decompress);
        var (bufer, buscador) = (mesas[0].Bufer, mesas[0].Buscador);
        buscador.Empezar();
        long abierto = 0;
        try
        {
            for (int leidos; (leidos = flujo.ReadAtLeast(bufer, 2, throwOnEndOfStream: false)) > 0;)
            {
                if (abierto == 0 && leidos > 1 && EmpiezaComprimido(bufer[0], bufer[1]))
                {
                    if (mesas.Length == 1) throw InspectorDeArchivos.Bomba();
                    Abrir(new MemoryStream(bufer, 0, leidos), mesas[1..]);
                }

                abierto += leidos;
                if (abierto <= SeMiraDeCadaUno) buscador.Mirar(bufer.AsSpan(0, leidos));
                var esDesmedido = abierto / Math.Max(1, contado.Leidos) >= RazonMaxima;
                if (abierto > MaximoAbierto && esDesmedido) throw InspectorDeArchivos.Bomba();
                if (abierto > SeMiraDeCadaUno && !esDesmedido) break;
            }
        }
        catch (InvalidDataException)
        {
            // No estaba comprimido así, o está cortado: se ha mirado lo que se podía abrir.
        }

        Exigir(buscador);
        return abierto;
    }

    private static bool EmpiezaComprimido(int primero, int segundo) => (primero & 0x0F) == 8 && primero >> 4 <= 7 && segundo >= 0 && ((primero << 8) + segundo) % 31 == 0 && (segundo & 0x20) == 0;

    private static byte[] Cola(Stream contenido)
    {
        var cola = new byte[Math.Min(2048, contenido.Length)];
        contenido.Position = contenido.Length - cola.Length;
        contenido.ReadExactly(cola);
        return cola;
    }

    private static void Exigir(BuscadorDeNombres buscador)
    {
        if (buscador.Hallado is not null)
            throw InspectorDeArchivos.Activo("El PDF lleva guiones, formularios activos u otros archivos dentro. Imprímalo a PDF, para dejar solo las hojas, y vuelva a enviarlo.");
    }

    private sealed record Mesa(byte[] Bufer, BuscadorDeNombres Buscador);

    /// <summary>Cuenta lo que se lee de otro flujo, sin cerrarlo.</summary>
    private sealed class FlujoContado(Stream flujo) : Stream
    {
        public long Leidos { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Leidos; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var leidos = flujo.Read(buffer);
            Leidos += leidos;
            return leidos;
        }

        public override void Flush()
        {
            // Solo se lee.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
