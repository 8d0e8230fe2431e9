namespace ElGestorPortal.Application.Common;

internal static class Sincronizar
{
    /// <summary>Deja en la tabla justo lo deseado: añade lo que falta, quita lo que sobra y actualiza lo que sigue.</summary>
    public static void Con<T, TClave>(DbSet<T> tabla, IEnumerable<T> existentes, IEnumerable<T> deseados, Func<T, TClave> clave, Action<T, T>? actualizar = null)
        where T : class where TClave : notnull
    {
        var sobran = existentes.ToDictionary(clave);
        foreach (var deseado in deseados)
        {
            if (sobran.Remove(clave(deseado), out var existente)) actualizar?.Invoke(existente, deseado);
            else tabla.Add(deseado);
        }

        tabla.RemoveRange(sobran.Values);
    }
}
