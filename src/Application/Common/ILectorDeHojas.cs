namespace ElGestorPortal.Application.Common;

/// <summary>Lee la primera hoja de un libro XLSX, fila a fila: lo que ocupa al abrirse está acotado, y de una fórmula solo se toma su resultado.</summary>
public interface ILectorDeHojas
{
    /// <param name="libro">En memoria o en disco: se recorre más de una vez.</param>
    /// <returns>Las celdas, como texto: las fechas <c>yyyy-MM-dd</c>, los números con punto decimal.</returns>
    /// <exception cref="ContenidoRechazadoException">No es un libro que se pueda leer, o es desmedido.</exception>
    IEnumerable<IReadOnlyList<string?>> Leer(Stream libro);
}
