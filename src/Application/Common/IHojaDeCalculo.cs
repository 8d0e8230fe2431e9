namespace ElGestorPortal.Application.Common;

/// <summary>Columna de una tabla que sale del portal.</summary>
/// <param name="Titulo">Cabecera.</param>
/// <param name="Ancho">En caracteres.</param>
/// <param name="Formato">Cómo se enseñan sus fechas o sus números; null si es texto.</param>
public sealed record ColumnaDeTabla(string Titulo, int Ancho, string? Formato = null);

/// <summary>Escribe un libro de hoja de cálculo (XLSX) de una hoja, con la primera fila fija. Pide las filas según las escribe.</summary>
public interface IHojaDeCalculo
{
    /// <param name="destino">Puede recibir escrituras que no esperan.</param>
    /// <param name="nombre">Nombre de la hoja.</param>
    /// <param name="columnas">Cabecera.</param>
    /// <param name="filas">Cada celda es nada, un texto, un número o un <see cref="DateTime"/> en su hora local. Un texto nunca sale como fórmula.</param>
    /// <param name="cancellationToken">Deja de pedir filas.</param>
    Task EscribirAsync(Stream destino, string nombre, IReadOnlyList<ColumnaDeTabla> columnas, IAsyncEnumerable<object?[]> filas, CancellationToken cancellationToken);
}
