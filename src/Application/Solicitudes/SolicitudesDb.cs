using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

internal static class SolicitudesDb
{
    extension(IPortalDb db)
    {
        public DbSet<Solicitud> Solicitudes => db.Set<Solicitud>();

        public DbSet<PasoDeSolicitud> PasosDeSolicitud => db.Set<PasoDeSolicitud>();

        public DbSet<RespuestaSolicitud> Respuestas => db.Set<RespuestaSolicitud>();
    }
}
