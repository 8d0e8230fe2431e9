namespace ElGestorPortal.Application.Common;

/// <summary>
/// Lee una tabla que alguien sube, fila a fila: CSV (punto y coma, coma o tabulador; UTF-8 o el alfabeto de Windows) o la primera hoja de un XLSX.
/// Las fórmulas no se calculan, las filas en blanco no salen y el apóstrofo con el que una hoja marca un texto se quita.
/// </summary>
public interface ILectorDeTabla
{
    /// <exception cref="ContenidoRechazadoException"><c>tabla-ilegible</c>: no es una tabla, o está estropeada. <c>tabla-demasiado-grande</c>: pasa de los límites.</exception>
    IAsyncEnumerable<FilaDeTabla> LeerAsync(Stream origen, LimitesDeTabla limites, CancellationToken cancellationToken);
}

/// <summary>Una fila, con sus celdas tal como se leen: fechas <c>yyyy-MM-dd</c>, cifras con punto decimal.</summary>
/// <param name="Numero">El que tiene en su fichero, desde 1.</param>
/// <param name="Celdas">Sin espacios alrededor; vacías, <c>""</c>.</param>
public sealed record FilaDeTabla(int Numero, IReadOnlyList<string> Celdas)
{
    /// <summary>Lo que hay en esa columna; nada, si la fila no llega hasta ella.</summary>
    public string Celda(int columna) => columna >= 0 && columna < Celdas.Count ? Celdas[columna] : "";
}

/// <param name="Bytes">Lo que puede ocupar el fichero.</param>
/// <param name="Filas">Cuántas caben, con la cabecera.</param>
/// <param name="Columnas">Cuántas se leen de cada fila.</param>
/// <param name="Celda">Letras de cada celda.</param>
public sealed record LimitesDeTabla(long Bytes = 5 * 1024 * 1024, int Filas = 2_001, int Columnas = 60, int Celda = 500);
