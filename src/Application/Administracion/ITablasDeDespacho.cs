namespace ElGestorPortal.Application.Administracion;

/// <summary>Todas las tablas en las que el despacho actual tiene filas, según el modelo: una tabla nueva entra sola.</summary>
public interface ITablasDeDespacho
{
    /// <summary>Las que se entregan: sin credenciales, sesiones ni secretos de enlaces.</summary>
    IReadOnlyList<string> Entregables { get; }

    /// <summary>Las que se vacían al borrar el despacho, primero las que dependen de otras; sin la auditoría.</summary>
    IReadOnlyList<string> Borrables { get; }

    /// <summary>La auditoría y su sello: lo último en irse.</summary>
    IReadOnlyList<string> DeAuditoria { get; }

    /// <summary>Las filas del despacho, según se leen: una por elemento, con el nombre de cada columna.</summary>
    IAsyncEnumerable<IReadOnlyDictionary<string, object?>> LeerAsync(string tabla, CancellationToken cancellationToken);

    /// <summary>Borra unas pocas filas del despacho, en la transacción en curso.</summary>
    /// <returns>Cuántas. Cero: no queda ninguna.</returns>
    Task<int> BorrarAsync(string tabla, int maximo, CancellationToken cancellationToken);
}
