using ElGestorPortal.Domain.Vehiculos;

namespace ElGestorPortal.Application.Vehiculos;

internal static class VehiculosDb
{
    extension(IPortalDb db)
    {
        public DbSet<Vehiculo> Vehiculos => db.Set<Vehiculo>();
    }
}
