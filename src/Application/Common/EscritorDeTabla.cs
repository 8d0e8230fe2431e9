using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ElGestorPortal.Application.Common;

/// <summary>Escribe una tabla según la lee, página a página: la memoria no depende de cuántas filas sean, y no se lee más deprisa de lo que se entrega.</summary>
/// <param name="columnas">Cabecera.</param>
/// <param name="paginas">Las filas, por páginas.</param>
internal sealed class EscritorDeTabla(IReadOnlyList<ColumnaDeTabla> columnas, IAsyncEnumerable<IReadOnlyList<object?[]>> paginas)
{
    public async Task EnCsvAsync(Stream destino, CancellationToken cancellationToken)
    {
        // Con BOM: sin él, Excel lee las tildes en otro alfabeto.
        await using var texto = new StreamWriter(destino, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await texto.WriteAsync(Csv.Linea(columnas.Select(c => c.Titulo)).AsMemory(), cancellationToken);
        await foreach (var pagina in paginas.WithCancellation(cancellationToken))
        {
            foreach (var fila in pagina) await texto.WriteAsync(Csv.Linea(fila.Zip(columnas, EnTexto)).AsMemory(), cancellationToken);
            await texto.FlushAsync(cancellationToken);
        }
    }

    public async Task EnXlsxAsync(Stream destino, IHojaDeCalculo hoja, string nombre, CancellationToken cancellationToken)
    {
        var salida = new FlujoConEspera(destino);
        await hoja.EscribirAsync(salida, nombre, columnas, FilasAsync(salida, cancellationToken), cancellationToken);
        await salida.VolcarAsync(cancellationToken);
    }

    /// <summary>Lo escrito sale con cada página: quien compone la hoja puede escribir sin esperar y aun así no se acumula.</summary>
    private async IAsyncEnumerable<object?[]> FilasAsync(FlujoConEspera salida, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var pagina in paginas.WithCancellation(cancellationToken))
        {
            foreach (var fila in pagina) yield return fila;
            await salida.VolcarAsync(cancellationToken);
        }
    }

    private static string? EnTexto(object? celda, ColumnaDeTabla columna) => celda is IFormattable valor ? valor.ToString(columna.Formato, CultureInfo.InvariantCulture) : (string?)celda;
}
