using System.Globalization;
using System.IO.Compression;
using ElGestorPortal.Application.Common;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ElGestorPortal.Infrastructure.Common.Informes;

/// <summary>La primera hoja de un XLSX, con MiniExcel. Un XLSX es un ZIP: antes se comprueba, abriéndolo por trozos, que por dentro no es una bomba.</summary>
internal static class TablaXlsx
{
    private const int MaximoDeEntradas = 200;
    private const int MaximoDeColumnas = 200;
    private const int VecesSuTamano = 30;
    private const long SinMirarLaRazon = 20 * 1024 * 1024;

    public static IEnumerable<(int Numero, List<string> Celdas)> Leer(MemoryStream contenido, LimitesDeTabla limites)
    {
        Comprobar(contenido);
        contenido.Position = 0;
        using var filas = Filas(contenido).GetEnumerator();
        for (var numero = 1; Siguiente(filas); numero++)
        {
            if (filas.Current.Count > MaximoDeColumnas) throw LectorDeTabla.Desmedida("El libro de Excel tiene demasiadas columnas. Copie solo las suyas en una hoja nueva.");
            yield return (numero, [.. filas.Current.Values.Take(limites.Columnas + 1).Select(Texto)]);
        }
    }

    private static IEnumerable<IDictionary<string, object?>> Filas(MemoryStream contenido) =>
        contenido.Query(useHeaderRow: false, excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration { EnableSharedStringCache = false }).Cast<IDictionary<string, object?>>();

    /// <summary>Un libro estropeado falla donde se lee, no donde se abre.</summary>
    private static bool Siguiente(IEnumerator<IDictionary<string, object?>> filas)
    {
        try
        {
            return filas.MoveNext();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            throw LectorDeTabla.Ilegible("El libro de Excel está estropeado o protegido. Guárdelo otra vez, o como CSV.");
        }
    }

    private static void Comprobar(MemoryStream contenido)
    {
        try
        {
            using var zip = new ZipArchive(contenido, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaximoDeEntradas || zip.GetEntry("xl/workbook.xml") is null) throw LectorDeTabla.Ilegible("No es un libro de Excel (.xlsx).");

            var (abierto, maximo, bufer) = (0L, Math.Max(SinMirarLaRazon, contenido.Length * VecesSuTamano), new byte[64 * 1024]);
            foreach (var entrada in zip.Entries)
            {
                using var flujo = entrada.Open();
                int leidos;
                while ((leidos = flujo.Read(bufer)) > 0)
                    if ((abierto += leidos) > maximo) throw LectorDeTabla.Desmedida("El libro de Excel ocupa demasiado al abrirlo. Guárdelo como CSV.");
            }
        }
        catch (InvalidDataException)
        {
            throw LectorDeTabla.Ilegible("El libro de Excel está estropeado. Guárdelo otra vez, o como CSV.");
        }
    }

    private static string Texto(object? celda) => celda switch
    {
        null => "",
        string texto => texto.Trim(),
        DateTime dia => dia.ToString(dia.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double cifra => cifra.ToString("0.############", CultureInfo.InvariantCulture),
        bool logico => logico ? "sí" : "no",
        IFormattable otro => otro.ToString(null, CultureInfo.InvariantCulture),
        _ => celda.ToString()?.Trim() ?? "",
    };
}
