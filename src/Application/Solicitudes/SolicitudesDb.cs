using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

internal static class SolicitudesDb
{
    extension(IPortalDb db)
    {
        public DbSet<PapelDelDespacho> PapelesDelDespacho => db.Set<PapelDelDespacho>();

        public DbSet<MotivoHabitual> MotivosHabituales => db.Set<MotivoHabitual>();

        public DbSet<Solicitud> Solicitudes => db.Set<Solicitud>();

        /// <summary>También las apartadas: para el puente, la numeración y quien las entrega o suprime.</summary>
        public IQueryable<Solicitud> SolicitudesConBloqueadas => db.Solicitudes.IgnoreQueryFilters([Filtros.Bloqueo]);

        /// <summary>También las apartadas: para quien las entrega o suprime.</summary>
        public IQueryable<LoteDeSolicitudes> LotesConBloqueados => db.LotesDeSolicitudes.IgnoreQueryFilters([Filtros.Bloqueo]);

        public DbSet<RespuestaSolicitud> Respuestas => db.Set<RespuestaSolicitud>();

        public DbSet<LoteDeSolicitudes> LotesDeSolicitudes => db.Set<LoteDeSolicitudes>();

        public DbSet<FilaDeLote> FilasDeLotes => db.Set<FilaDeLote>();
    }
}
