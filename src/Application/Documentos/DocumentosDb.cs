using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

internal static class DocumentosDb
{
    extension(IPortalDb db)
    {
        public DbSet<Documento> Documentos => db.Set<Documento>();

        public DbSet<Subida> Subidas => db.Set<Subida>();

        /// <summary>De esos documentos, los que se subieron al portal, por su id.</summary>
        public async Task<IReadOnlyDictionary<Guid, Subida>> SubidasDeAsync(IEnumerable<Documento> documentos, CancellationToken cancellationToken)
        {
            var ids = documentos.Where(d => d.SubidoPorNif is not null).Select(d => d.Id).ToList();
            return ids.Count == 0 ? new Dictionary<Guid, Subida>() : await db.Subidas.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        }

        public DbSet<Contenido> Contenidos => db.Set<Contenido>();

        public DbSet<DescargaDocumento> Descargas => db.Set<DescargaDocumento>();

        public DbSet<EnlaceCompartido> EnlacesCompartidos => db.Set<EnlaceCompartido>();
    }
}
