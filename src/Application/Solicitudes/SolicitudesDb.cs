using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

internal static class SolicitudesDb
{
    extension(IPortalDb db)
    {
        public DbSet<PapelDelDespacho> PapelesDelDespacho => db.Set<PapelDelDespacho>();

        public DbSet<MotivoHabitual> MotivosHabituales => db.Set<MotivoHabitual>();

        public DbSet<Solicitud> Solicitudes => db.Set<Solicitud>();

        public DbSet<RespuestaSolicitud> Respuestas => db.Set<RespuestaSolicitud>();

        public DbSet<LoteDeSolicitudes> LotesDeSolicitudes => db.Set<LoteDeSolicitudes>();

        public DbSet<FilaDeLote> FilasDeLotes => db.Set<FilaDeLote>();
    }
}
