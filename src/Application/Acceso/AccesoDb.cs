using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

internal static class AccesoDb
{
    extension(IPortalDb db)
    {
        public DbSet<Usuario> Usuarios => db.Set<Usuario>();

        public DbSet<Sesion> Sesiones => db.Set<Sesion>();

        public DbSet<EnlaceDeAcceso> Enlaces => db.Set<EnlaceDeAcceso>();
    }
}
