using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

internal static class PresupuestosDb
{
    extension(IPortalDb db)
    {
        public DbSet<Presupuesto> Presupuestos => db.Set<Presupuesto>();

        /// <summary>También los apartados: para la numeración y quien los entrega o suprime.</summary>
        public IQueryable<Presupuesto> PresupuestosConBloqueados => db.Presupuestos.IgnoreQueryFilters([Filtros.Bloqueo]);

        public DbSet<EnlaceDePresupuesto> EnlacesDePresupuesto => db.Set<EnlaceDePresupuesto>();

        public DbSet<AjustesDeCalculadora> AjustesDeCalculadora => db.Set<AjustesDeCalculadora>();
    }
}
