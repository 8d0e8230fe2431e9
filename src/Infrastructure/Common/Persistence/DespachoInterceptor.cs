using ElGestorPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>Sella cada fila nueva con el despacho actual y se niega a tocar la de otro, aunque la lectura haya ignorado los filtros.</summary>
internal sealed class DespachoInterceptor : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Vigilar((PortalDbContext)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Vigilar((PortalDbContext)eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    private static void Vigilar(PortalDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IDeDespacho>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;

            var suyo = entry.Property(nameof(IDeDespacho.DespachoId));
            if (db.DespachoId == Guid.Empty)
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name}: no se escribe sin despacho.");

            if (entry.State == EntityState.Added) suyo.CurrentValue = db.DespachoId;
            else if (!Equals(suyo.OriginalValue, db.DespachoId) || !Equals(suyo.CurrentValue, db.DespachoId))
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} pertenece a otro despacho.");
        }
    }
}
