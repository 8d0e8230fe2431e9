using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

internal static class PresupuestosDb
{
    extension(IPortalDb db)
    {
        public DbSet<Presupuesto> Presupuestos => db.Set<Presupuesto>();

        public DbSet<EnlaceDePresupuesto> EnlacesDePresupuesto => db.Set<EnlaceDePresupuesto>();

        public DbSet<AjustesDeCalculadora> AjustesDeCalculadora => db.Set<AjustesDeCalculadora>();
    }
}
