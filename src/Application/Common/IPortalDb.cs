namespace ElGestorPortal.Application.Common;

/// <summary>Las tablas del portal, ya filtradas por el despacho actual. Cada módulo nombra las suyas en su <c>…Db.cs</c>.</summary>
public interface IPortalDb
{
    DbSet<T> Set<T>() where T : class;

    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}

/// <summary>Nombres de los filtros de consulta que ponen las convenciones de persistencia.</summary>
public static class Filtros
{
    /// <summary>Solo filas del despacho actual.</summary>
    public const string Despacho = "despacho";

    /// <summary>Sin las filas bloqueadas (<see cref="IBloqueable"/>).</summary>
    public const string Bloqueo = "bloqueo";
}
