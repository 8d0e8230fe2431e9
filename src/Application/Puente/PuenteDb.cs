using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

internal static class PuenteDb
{
    extension(IPortalDb db)
    {
        public DbSet<RegistroDeEntrada> Entradas => db.Set<RegistroDeEntrada>();

        public DbSet<EsperaDeEntrada> Esperas => db.Set<EsperaDeEntrada>();

        public DbSet<Cuarentena> Cuarentenas => db.Set<Cuarentena>();

        public DbSet<MensajeSaliente> Salidas => db.Set<MensajeSaliente>();

        public DbSet<Instantanea> Instantaneas => db.Set<Instantanea>();

        public DbSet<PeticionDeInstantanea> PeticionesDeInstantanea => db.Set<PeticionDeInstantanea>();

        public DbSet<CredencialDeAgente> Agentes => db.Set<CredencialDeAgente>();
    }
}
