using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Common.Visibilidad;

internal static class VisibilidadDb
{
    extension(IPortalDb db)
    {
        public DbSet<HechoExpediente> HechosExpediente => db.Set<HechoExpediente>();

        public DbSet<HechoDocumento> HechosDocumento => db.Set<HechoDocumento>();

        public DbSet<VinculoExpediente> Vinculos => db.Set<VinculoExpediente>();
    }
}
