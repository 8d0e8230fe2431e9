using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>
/// Muchas filas nuevas de una tabla van por una sentencia preparada: EF Core compone y compila una por fila (docs/decisiones/0030). Solo en SQLite;
/// PostgreSQL ya recibe las suyas en un viaje.
/// </summary>
/// <remarks>Va detrás del que sella el despacho y del que saca los hechos de dominio: lo que escribe ya está sellado y anunciado.</remarks>
internal sealed class AltasInterceptor : SaveChangesInterceptor
{
    private const int Muchas = 8;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is SqlitePortalDbContext db && db.Database.CurrentTransaction?.GetDbTransaction() is { } transaccion)
        {
            foreach (var altas in Altas(db.ChangeTracker))
            {
                await Sentencias.EjecutarAsync(transaccion, TablaDerivada.De(altas[0].Metadata).Anadir, [.. altas.Select(a => a.Entity)], db.DespachoId, cancellationToken);
                foreach (var alta in altas) alta.State = EntityState.Unchanged;
            }
        }

        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    /// <summary>Las de una tabla donde a la vez se borra o se cambia quedan para EF Core, que sabe en qué orden: una clave única puede pasar de una fila a otra.</summary>
    private static List<List<EntityEntry>> Altas(ChangeTracker rastreador) =>
    [
        .. rastreador.Entries().Where(e => e.State is EntityState.Added or EntityState.Deleted or EntityState.Modified).GroupBy(e => e.Metadata)
            .Where(g => g.All(e => e.State == EntityState.Added) && TablaDerivada.Sirve(g.Key)).Select(g => g.ToList()).Where(a => a.Count >= Muchas),
    ];
}
