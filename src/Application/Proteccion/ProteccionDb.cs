using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion;

internal static class ProteccionDb
{
    extension(IPortalDb db)
    {
        public DbSet<PersonaProtegida> PersonasProtegidas => db.Set<PersonaProtegida>();

        public DbSet<RetencionLegal> Retenciones => db.Set<RetencionLegal>();

        public DbSet<PlazoDeConservacion> PlazosDeConservacion => db.Set<PlazoDeConservacion>();
    }
}
