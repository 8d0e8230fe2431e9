using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ElGestorPortal.Application.Documentos.Inspeccion;

/// <summary>Documentos de oficina, que por dentro son un ZIP: sin macros, sin programas, sin otros ficheros y sin bombas.</summary>
internal static class InspectorDeOficina
{
    private const int MaximoDeEntradas = 5000;
    private const long MaximoAbierto = 300 * 1024 * 1024;
    private const long MaximoSinMirarLaRazon = 10 * 1024 * 1024;
    private const int RazonMaxima = 100;

    private static readonly string[] ConMacros = ["vbaproject", "macrosheets/", "activex", "oleobject", "/embeddings/", "basic/", "scripts/", "object ", "attachedtoolbars", "customui"];
    private static readonly string[] Ejecutables = [".exe", ".dll", ".com", ".bat", ".cmd", ".js", ".vbs", ".ps1", ".jar", ".lnk", ".hta", ".scr", ".msi", ".sh", ".zip", ".7z", ".rar", ".html", ".svg", ".swf"];

    public static void Inspeccionar(Stream contenido, TipoDeArchivo tipo)
    {
        if (contenido.Length < 4 || contenido.Largo() != 0x504B0304) throw InspectorDeArchivos.NoEsLoQueDice(tipo);
        ContarEntradas(contenido);

        contenido.Position = 0;
        using var zip = new ZipArchive(contenido, ZipArchiveMode.Read, leaveOpen: true);
        if (!EsDelTipo(zip, tipo)) throw InspectorDeArchivos.NoEsLoQueDice(tipo);

        long abierto = 0;
        foreach (var entrada in zip.Entries)
        {
            MirarNombre(entrada);
            abierto = Abrir(entrada, abierto, contenido.Length);
        }
    }

    /// <summary>Antes de abrirlo: la lista de entradas de un ZIP se lee entera en memoria.</summary>
    private static void ContarEntradas(Stream s)
    {
        var cola = (int)Math.Min(s.Length, 22 + ushort.MaxValue);
        var bufer = new byte[cola];
        s.Position = s.Length - cola;
        s.ReadExactly(bufer);
        var fin = bufer.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (fin < 0 || fin + 22 > bufer.Length) throw new InvalidDataException();
        var (entradas, tamano) = (BinaryPrimitives.ReadUInt16LittleEndian(bufer.AsSpan(fin + 10)), BinaryPrimitives.ReadUInt32LittleEndian(bufer.AsSpan(fin + 12)));
        if (entradas > MaximoDeEntradas || tamano > MaximoDeEntradas * 300) throw InspectorDeArchivos.Bomba();
    }

    private static bool EsDelTipo(ZipArchive zip, TipoDeArchivo tipo)
    {
        if (tipo == TipoDeArchivo.Odt || tipo == TipoDeArchivo.Ods) return Leer(zip.GetEntry("mimetype")).Trim() == tipo.TipoMime;

        var tipos = Leer(zip.GetEntry("[Content_Types].xml"));
        if (tipos.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw Macros();
        return zip.GetEntry(tipo == TipoDeArchivo.Docx ? "word/document.xml" : "xl/workbook.xml") is not null && tipos.Length > 0;
    }

    private static void MirarNombre(ZipArchiveEntry entrada)
    {
        var nombre = entrada.FullName.Replace('\\', '/');
        if (nombre.StartsWith('/') || nombre.Contains(':', StringComparison.Ordinal) || nombre.Split('/').Contains("..") || EsEnlace(entrada))
            throw InspectorDeArchivos.Activo("El archivo lleva dentro rutas que intentan salir de él. No se ha guardado.");

        var enMinuscula = "/" + nombre.ToLowerInvariant();
        if (ConMacros.Any(m => enMinuscula.Contains(m, StringComparison.Ordinal))) throw Macros();
        if (Ejecutables.Any(e => enMinuscula.EndsWith(e, StringComparison.Ordinal))) throw Programas();
    }

    /// <summary>Se abre entero, pero por trozos: lo que dice que ocupa puede ser mentira.</summary>
    private static long Abrir(ZipArchiveEntry entrada, long abierto, long comprimido)
    {
        var bufer = new byte[64 * 1024];
        using var flujo = entrada.Open();
        int leidos;
        for (var primero = true; (leidos = flujo.ReadAtLeast(bufer, 4, throwOnEndOfStream: false)) > 0; primero = false)
        {
            if (primero && EsPrograma(bufer.AsSpan(0, leidos))) throw Programas();
            abierto += leidos;
            if (abierto > MaximoAbierto || (abierto > MaximoSinMirarLaRazon && abierto / comprimido > RazonMaxima)) throw InspectorDeArchivos.Bomba();
        }

        return abierto;
    }

    private static bool EsPrograma(ReadOnlySpan<byte> comienzo) =>
        comienzo.StartsWith("MZ"u8) || comienzo.StartsWith("PK\x03\x04"u8) || comienzo.StartsWith("\x7F"u8) || comienzo.StartsWith("#!"u8);

    private static bool EsEnlace(ZipArchiveEntry entrada) => ((entrada.ExternalAttributes >> 16) & 0xF000) == 0xA000;

    private static string Leer(ZipArchiveEntry? entrada)
    {
        if (entrada is null) return "";
        var bufer = new byte[64 * 1024];
        using var flujo = entrada.Open();
        return Encoding.UTF8.GetString(bufer, 0, flujo.ReadAtLeast(bufer, bufer.Length, throwOnEndOfStream: false));
    }

    private static ContenidoRechazadoException Macros() => InspectorDeArchivos.Activo("El documento lleva macros u otros objetos dentro. Guárdelo sin ellos, o en PDF, y vuelva a enviarlo.");

    private static ContenidoRechazadoException Programas() => InspectorDeArchivos.Activo("El documento lleva dentro otros archivos o programas. Guárdelo en PDF y vuelva a enviarlo.");
}
