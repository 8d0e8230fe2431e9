namespace ElGestorPortal.Application.Common;

internal static class Paginas
{
    /// <summary>De una fila más de las que caben, la página y el cursor de la que sigue.</summary>
    public static Pagina<TDto> Cortar<T, TDto>(ICursores cursores, string orden, IReadOnlyList<T> filas, int limite, Func<T, Posicion> posicion, Func<T, TDto> dto, long? total)
    {
        var caben = filas.Take(limite).ToList();
        var ultima = filas.Count > limite ? posicion(caben[^1]) : (Posicion?)null;
        return new([.. caben.Select(dto)], ultima is { } p ? Posicion.Sellar(cursores, orden, p.Clave, p.Id) : null, total);
    }
}
