using ElGestorPortal.Domain.Mensajes;

namespace ElGestorPortal.Application.Mensajes;

internal static class MensajesDb
{
    extension(IPortalDb db)
    {
        public DbSet<Mensaje> Mensajes => db.Set<Mensaje>();

        public DbSet<LecturaDeConversacion> LecturasDeConversaciones => db.Set<LecturaDeConversacion>();
    }
}
