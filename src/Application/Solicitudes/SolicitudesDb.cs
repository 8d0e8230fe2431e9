using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

internal static class SolicitudesDb
{
    extension(IPortalDb db)
    {
        public DbSet<RespuestaSolicitud> Respuestas => db.Set<RespuestaSolicitud>();
    }
}
