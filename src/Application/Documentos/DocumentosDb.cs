using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

internal static class DocumentosDb
{
    extension(IPortalDb db)
    {
        public DbSet<Documento> Documentos => db.Set<Documento>();

        public DbSet<Contenido> Contenidos => db.Set<Contenido>();

        public DbSet<DescargaDocumento> Descargas => db.Set<DescargaDocumento>();

        public DbSet<EnlaceCompartido> EnlacesCompartidos => db.Set<EnlaceCompartido>();
    }
}
