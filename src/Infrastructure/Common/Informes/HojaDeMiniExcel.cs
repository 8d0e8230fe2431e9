using ElGestorPortal.Application.Common;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace ElGestorPortal.Infrastructure.Common.Informes;

/// <summary>XLSX con MiniExcel, que escribe fila a fila: cabecera en negrita y fija, con filtro, y las fechas como fechas.</summary>
internal sealed class HojaDeMiniExcel : IHojaDeCalculo
{
    public Task EscribirAsync(Stream destino, string nombre, IReadOnlyList<ColumnaDeTabla> columnas, IAsyncEnumerable<object?[]> filas, CancellationToken cancellationToken)
    {
        var opciones = new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            DynamicColumns = [.. columnas.Select((c, i) => new DynamicExcelColumn(c.Titulo) { Index = i, Width = c.Ancho, Format = c.Formato })],
        };
        return MiniExcel.SaveAsAsync(destino, Nombradas(columnas, filas), sheetName: nombre, configuration: opciones, cancellationToken: cancellationToken);
    }

    private static async IAsyncEnumerable<Dictionary<string, object?>> Nombradas(IReadOnlyList<ColumnaDeTabla> columnas, IAsyncEnumerable<object?[]> filas)
    {
        await foreach (var fila in filas)
            yield return columnas.Zip(fila, (c, celda) => (c.Titulo, Celda: celda is string texto ? Csv.SinFormula(texto) : celda)).ToDictionary(c => c.Titulo, c => c.Celda);
    }
}
