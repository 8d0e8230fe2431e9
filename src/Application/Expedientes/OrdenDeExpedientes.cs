namespace ElGestorPortal.Application.Expedientes;

/// <summary>Un orden de la lista de expedientes.</summary>
internal abstract class OrdenDeExpedientes
{
    public static OrdenDeExpedientes De(string? clave)
    {
        if (string.IsNullOrEmpty(clave)) return OrdenConIndice.Todos["-actualizado"];
        if (OrdenConIndice.Todos.TryGetValue(clave, out var conIndice)) return conIndice;
        return OrdenSinIndice.Todos.GetValueOrDefault(clave) ?? throw new PeticionInvalidaException("orden-no-disponible",
            $"Ese orden no existe. Los de esta lista son: {string.Join(", ", OrdenConIndice.Todos.Keys.Concat(OrdenSinIndice.Todos.Keys))}.");
    }

    /// <summary>Lo que el cursor guarda de una fila para seguir tras ella.</summary>
    public abstract string Clave(ExpedienteEnListaDto fila);
}
