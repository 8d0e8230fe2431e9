using ElGestorPortal.Domain.Facturas;

namespace ElGestorPortal.Application.Facturas;

internal static class FacturasDb
{
    extension(IPortalDb db)
    {
        public DbSet<Factura> Facturas => db.Set<Factura>();

        public DbSet<FacturaDeExpediente> FacturasDeExpedientes => db.Set<FacturaDeExpediente>();
    }
}
