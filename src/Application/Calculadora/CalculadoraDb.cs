using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

internal static class CalculadoraDb
{
    extension(IPortalDb db)
    {
        public DbSet<VersionOficial> VersionesOficiales => db.Set<VersionOficial>();

        public DbSet<ActivacionDeVersion> Activaciones => db.Set<ActivacionDeVersion>();

        public DbSet<FilaDePrecio> FilasDePrecio => db.Set<FilaDePrecio>();

        public DbSet<TarifaTransferencia> Tarifas => db.Set<TarifaTransferencia>();

        public DbSet<MargenDeColaborador> Margenes => db.Set<MargenDeColaborador>();
    }
}
