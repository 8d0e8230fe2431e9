using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

internal static class DocumentosDb
{
    /// <summary>Los que son ya de la oficina: todos menos lo que alguien prepara en una solicitud, que es suyo hasta que lo archiva el escritorio.</summary>
    public static IQueryable<Documento> DeLaOficina(this IQueryable<Documento> documentos) => documentos.Where(d => !d.Borrado && (d.SolicitudId == null || d.ExpedienteId != null));

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
