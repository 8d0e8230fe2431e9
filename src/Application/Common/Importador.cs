namespace ElGestorPortal.Application.Common;

internal static class Importador
{
    /// <summary>Aplica un lote a una tabla: una lectura de lo que ya está, altas, cambios y lápidas. Devuelve las entidades tocadas.</summary>
    public static async Task<IReadOnlyList<TEntity>> AplicarAsync<TEntity, TDatos>(
        DbSet<TEntity> tabla,
        IReadOnlyList<Importado<TDatos>> elementos,
        Func<Importado<TDatos>, TEntity> crear,
        Action<TEntity, TDatos, Importado<TDatos>> actualizar,
        Action<TEntity, Importado<TDatos>> borrar,
        CancellationToken cancellationToken)
        where TEntity : Entity where TDatos : DatosDelEscritorio
    {
        var ids = elementos.Where(e => !e.Nuevo).Select(e => e.Id).Distinct().ToList();
        var existentes = ids.Count == 0 ? [] : await tabla.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);

        foreach (var elemento in elementos)
        {
            if (!existentes.TryGetValue(elemento.Id, out var entidad))
            {
                // Lápida de algo que nunca llegó: el libro de entrada ya la recuerda.
                if (elemento.Datos is null) continue;
                entidad = crear(elemento);
                tabla.Add(entidad);
                existentes.Add(elemento.Id, entidad);
            }

            if (elemento.Datos is { } datos) actualizar(entidad, datos, elemento);
            else borrar(entidad, elemento);
        }

        return [.. existentes.Values];
    }
}
