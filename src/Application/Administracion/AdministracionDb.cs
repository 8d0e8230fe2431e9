using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

internal static class AdministracionDb
{
    extension(IPortalDb db)
    {
        public DbSet<Despacho> Despachos => db.Set<Despacho>();

        public DbSet<CodigoDeOrigen> CodigosDeOrigen => db.Set<CodigoDeOrigen>();

        public DbSet<Persona> Personas => db.Set<Persona>();

        public DbSet<PlantillaDeCorreo> PlantillasDeCorreo => db.Set<PlantillaDeCorreo>();

        public DbSet<VersionLegal> VersionesLegales => db.Set<VersionLegal>();

        public DbSet<AceptacionLegal> AceptacionesLegales => db.Set<AceptacionLegal>();

        public DbSet<EntradaAuditoria> Auditoria => db.Set<EntradaAuditoria>();

        public DbSet<SelloDeAuditoria> SellosDeAuditoria => db.Set<SelloDeAuditoria>();
    }
}
