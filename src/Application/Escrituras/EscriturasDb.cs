using ElGestorPortal.Domain.Escrituras;

namespace ElGestorPortal.Application.Escrituras;

internal static class EscriturasDb
{
    extension(IPortalDb db)
    {
        public DbSet<Escritura> Escrituras => db.Set<Escritura>();

        public DbSet<OtorganteIndexado> OtorgantesIndexados => db.Set<OtorganteIndexado>();
    }
}
