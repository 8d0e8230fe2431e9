using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ElGestorPortal.Tests.Common.Subidas;

/// <summary>Ficheros pequeños y buenos de cada tipo, y las piezas para hacer los malos.</summary>
public static class ArchivosDePrueba
{
    /// <summary>La firma de prueba que conocen todos los antivirus, hecha de piezas.</summary>
    public static byte[] Eicar { get; } = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    public static byte[] Pdf(string cuerpo = "1 0 obj << /Type /Catalog >> endobj") => Encoding.Latin1.GetBytes($"%PDF-1.7\n{cuerpo}\n%%EOF\n");

    /// <summary>Un PDF con un flujo comprimido que lleva eso.</summary>
    public static byte[] PdfConFlujo(byte[] dentro) =>
        [.. Encoding.Latin1.GetBytes("%PDF-1.7\n5 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n"), .. Comprimir(dentro), .. Encoding.Latin1.GetBytes("\nendstream endobj\n%%EOF\n")];

    public static byte[] Jpeg(int ancho = 40, int alto = 30) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 17, 8, (byte)(alto >> 8), (byte)alto, (byte)(ancho >> 8), (byte)ancho, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9,
    ];

    public static byte[] Png(uint ancho = 40, uint alto = 30, params byte[][] despues)
    {
        var cabecera = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(cabecera, ancho);
        BinaryPrimitives.WriteUInt32BigEndian(cabecera.AsSpan(4), alto);
        (cabecera[8], cabecera[9]) = (8, 0);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Pieza("IHDR", cabecera), .. despues.SelectMany(d => d), .. Pieza("IDAT", Comprimir(new byte[31])), .. Pieza("IEND", [])];
    }

    /// <summary>Sin su suma de comprobación, que aquí nadie mira.</summary>
    public static byte[] Pieza(string clase, byte[] datos)
    {
        byte[] cuerpo = [.. Encoding.ASCII.GetBytes(clase), .. datos];
        var largo = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(largo, datos.Length);
        return [.. largo, .. cuerpo, 0, 0, 0, 0];
    }

    public static byte[] Docx(params (string Nombre, byte[] Datos)[] ademas) => Zip(
    [
        ("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"u8.ToArray()),
        ("word/document.xml", "<w:document/>"u8.ToArray()), .. ademas,
    ]);

    public static byte[] Odt(params (string Nombre, byte[] Datos)[] ademas) =>
        Zip([("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<office:document-content/>"u8.ToArray()), .. ademas]);

    public static byte[] Tiff(uint ancho = 40, uint alto = 30)
    {
        var bytes = new byte[8 + 2 + 24 + 4];
        "II*\0"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), 8);
        bytes[8] = 2;
        foreach (var (i, clave, valor) in new[] { (0, (short)256, ancho), (1, (short)257, alto) })
        {
            var campo = bytes.AsSpan(10 + (12 * i));
            BinaryPrimitives.WriteInt16LittleEndian(campo, clave);
            campo[2] = 4;
            campo[4] = 1;
            BinaryPrimitives.WriteUInt32LittleEndian(campo[8..], valor);
        }

        return bytes;
    }

    public static byte[] Heic(uint ancho = 40, uint alto = 30)
    {
        var medidas = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(medidas, ancho);
        BinaryPrimitives.WriteUInt32BigEndian(medidas.AsSpan(4), alto);
        return [0, 0, 0, 16, .. "ftypheic\0\0\0\0"u8, 0, 0, 0, 20, .. "ispe"u8, 0, 0, 0, 0, .. medidas];
    }

    public static byte[] Zip((string Nombre, byte[] Datos)[] entradas, Action<ZipArchiveEntry>? retocar = null)
    {
        var salida = new MemoryStream();
        using (var zip = new ZipArchive(salida, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nombre, datos) in entradas)
            {
                var entrada = zip.CreateEntry(nombre, CompressionLevel.SmallestSize);
                retocar?.Invoke(entrada);
                using var flujo = entrada.Open();
                flujo.Write(datos);
            }
        }

        return salida.ToArray();
    }

    public static byte[] Comprimir(byte[] datos)
    {
        var salida = new MemoryStream();
        using (var flujo = new ZLibStream(salida, CompressionLevel.SmallestSize, leaveOpen: true)) flujo.Write(datos);
        return salida.ToArray();
    }
}
