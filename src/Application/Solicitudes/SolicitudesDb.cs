using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

internal static class SolicitudesDb
{
    extension(IPortalDb db)
    {
        public DbSet<Solicitud> Solicitudes => db.Set<Solicitud>();

        public DbSet<RespuestaSolicitud> Respuestas => db.Set<RespuestaSolicitud>();
    }
}
