using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Common.Visibilidad;

internal static class VisibilidadDb
{
    extension(IPortalDb db)
    {
        public DbSet<HechoExpediente> HechosExpediente => db.Set<HechoExpediente>();

        public DbSet<HechoDocumento> HechosDocumento => db.Set<HechoDocumento>();

        public DbSet<HechoObjeto> HechosObjeto => db.Set<HechoObjeto>();

        public DbSet<HechoFactura> HechosFactura => db.Set<HechoFactura>();

        public DbSet<ReglaDePublicacion> ReglasDePublicacion => db.Set<ReglaDePublicacion>();

        public DbSet<ExcepcionDePublicacion> ExcepcionesDePublicacion => db.Set<ExcepcionDePublicacion>();

        public DbSet<VinculoExpediente> Vinculos => db.Set<VinculoExpediente>();
    }
}
