using System.Globalization;
using System.IO.Compression;
using System.Xml;
using ElGestorPortal.Application.Common;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ElGestorPortal.Infrastructure.Common.Informes;

/// <summary>XLSX con MiniExcel, que lee fila a fila. Antes se descomprime una vez sin guardarlo, para saber que no es una bomba.</summary>
internal sealed class LectorDeMiniExcel : ILectorDeHojas
{
    private const int MaximoDePartes = 200;
    private const long MaximoAbierto = 32 * 1024 * 1024;

    /// <summary>Contando las que están en blanco: una celda perdida muy abajo las haría recorrer todas.</summary>
    private const int MaximoDeFilas = 1500;

    private const int MaximoDeColumnas = 200;

    public IEnumerable<IReadOnlyList<string?>> Leer(Stream libro)
    {
        ExigirMedida(libro);
        libro.Position = 0;
        using var filas = Abrir(libro);
        var leidas = 0;
        while (Siguiente(filas) is { } fila)
        {
            if (++leidas > MaximoDeFilas || fila.Count > MaximoDeColumnas) throw Desmedido();
            yield return [.. fila.Values.Select(Texto)];
        }
    }

    private static void ExigirMedida(Stream libro)
    {
        try
        {
            using var zip = new ZipArchive(libro, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaximoDePartes) throw Desmedido();

            var (total, bufer) = (0L, new byte[64 * 1024]);
            foreach (var parte in zip.Entries)
            {
                using var abierto = parte.Open();
                while (abierto.Read(bufer) is var leidos and > 0)
                    if ((total += leidos) > MaximoAbierto) throw Desmedido();
            }
        }
        catch (InvalidDataException)
        {
            throw Ilegible();
        }
    }

    private static IEnumerator<IDictionary<string, object?>> Abrir(Stream libro) =>
        libro.Query(configuration: new OpenXmlConfiguration { EnableSharedStringCache = false }, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().GetEnumerator();

    private static IDictionary<string, object?>? Siguiente(IEnumerator<IDictionary<string, object?>> filas)
    {
        try
        {
            return filas.MoveNext() ? filas.Current : null;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException or NullReferenceException or IndexOutOfRangeException or OverflowException)
        {
            throw Ilegible();
        }
    }

    private static string? Texto(object? celda) => celda switch
    {
        null => null,
        DateTime dia => dia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool si => si ? "sí" : "no",
        string texto => texto.StartsWith('\'') ? texto[1..] : texto,
        double numero => ((decimal)Math.Clamp(numero, -1e15, 1e15)).ToString(CultureInfo.InvariantCulture),
        IFormattable otro => otro.ToString(null, CultureInfo.InvariantCulture),
        _ => celda.ToString(),
    };

    private static ContenidoRechazadoException Ilegible() => new("hoja-ilegible", "El archivo no es una hoja de cálculo que se pueda leer. Guárdela como XLSX o como CSV y vuelva a subirla.");

    private static ContenidoRechazadoException Desmedido() => new("hoja-desmedida", "La hoja es demasiado grande por dentro. Copie solo sus filas en la plantilla y vuelva a subirla.");
}
