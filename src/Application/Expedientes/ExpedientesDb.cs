using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

internal static class ExpedientesDb
{
    extension(IPortalDb db)
    {
        public DbSet<Expediente> Expedientes => db.Set<Expediente>();

        public DbSet<Actividad> Actividades => db.Set<Actividad>();

        public DbSet<TextoDeExpediente> Textos => db.Set<TextoDeExpediente>();

        public DbSet<FiltroGuardado> FiltrosGuardados => db.Set<FiltroGuardado>();

        public DbSet<PreguntaHabitual> Preguntas => db.Set<PreguntaHabitual>();

        public DbSet<RecalculoDeVisibilidad> Recalculos => db.Set<RecalculoDeVisibilidad>();

        public DbSet<FraseDeEstado> FrasesDeEstado => db.Set<FraseDeEstado>();

        public DbSet<DuracionHabitual> Duraciones => db.Set<DuracionHabitual>();

        public DbSet<PlazoDelDespacho> PlazosDelDespacho => db.Set<PlazoDelDespacho>();

        public DbSet<IntervinienteIndexado> IntervinientesIndexados => db.Set<IntervinienteIndexado>();
    }
}
