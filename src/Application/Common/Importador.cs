namespace ElGestorPortal.Application.Common;

internal static class Importador
{
    /// <summary>
    /// Aplica un lote a una tabla: una lectura de lo que ya está, altas, cambios y lápidas. Lo nuevo no está en la tabla hasta que se pasa a
    /// <see cref="IFilasDerivadas.AnadirAsync"/>.
    /// </summary>
    public static async Task<Aplicadas<TEntity>> AplicarAsync<TEntity, TDatos>(
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
        var nuevas = new Dictionary<Guid, TEntity>();

        foreach (var elemento in elementos)
        {
            if (!existentes.TryGetValue(elemento.Id, out var entidad) && !nuevas.TryGetValue(elemento.Id, out entidad))
            {
                // Lápida de algo que nunca llegó: el libro de entrada ya la recuerda.
                if (elemento.Datos is null) continue;
                entidad = crear(elemento);
                nuevas.Add(elemento.Id, entidad);
            }

            if (elemento.Datos is { } datos) actualizar(entidad, datos, elemento);
            else borrar(entidad, elemento);
        }

        return new([.. existentes.Values], [.. nuevas.Values]);
    }

    /// <summary>Ya están guardadas y nadie las va a cambiar más en esta transacción: cada volcado deja de mirar si cambiaron.</summary>
    /// <exception cref="InvalidOperationException">Alguna tiene cambios sin guardar.</exception>
    public static void Olvidar<TEntity>(DbSet<TEntity> tabla, IEnumerable<TEntity> guardadas) where TEntity : Entity
    {
        foreach (var guardada in guardadas)
        {
            var fila = tabla.Entry(guardada);
            if (fila.State is not EntityState.Unchanged) throw new InvalidOperationException($"{typeof(TEntity).Name} {guardada.Id} no está guardada: {fila.State}.");
            fila.State = EntityState.Detached;
        }
    }
}

/// <param name="Conocidas">Ya estaban; las lleva EF Core.</param>
/// <param name="Nuevas">Sin guardar todavía.</param>
internal sealed record Aplicadas<TEntity>(IReadOnlyList<TEntity> Conocidas, IReadOnlyList<TEntity> Nuevas)
{
    public IReadOnlyList<TEntity> Todas { get; } = [.. Conocidas, .. Nuevas];
}
