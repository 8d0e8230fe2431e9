namespace ElGestorPortal.Application.Documentos;

/// <summary>Lo que hace falta para abrir un documento que quien pregunta puede descargar; null si no puede. Solo pregunta: no lo abre ni lo anota.</summary>
[Requiere(Permiso.VerDocumentos | Permiso.DescargarDocumentos)]
internal sealed record ObtenerDescargableQuery(Guid Id) : IQuery<DocumentoDescargable?>;

/// <summary>Un documento autorizado, listo para abrirse.</summary>
internal sealed record DocumentoDescargable(Guid Id, string Clase, string Nombre, string TipoMime, long Tamano, string Sha256, DateOnly Dia);

internal sealed class ObtenerDescargableHandler(IPortalDb db, DocumentosVisibles visibles) : IRequestHandler<ObtenerDescargableQuery, DocumentoDescargable?>
{
    public async Task<DocumentoDescargable?> Handle(ObtenerDescargableQuery request, CancellationToken cancellationToken)
    {
        var permisos = await visibles.PermisosAsync([request.Id], cancellationToken);
        if (!permisos.GetValueOrDefault(request.Id)) return null;

        return await db.Documentos.Where(d => d.Id == request.Id && !d.Borrado && d.ConContenido)
            .Select(d => new DocumentoDescargable(d.Id, d.Clase, d.Nombre, d.TipoMime, d.Tamano, d.Sha256, d.Dia)).SingleOrDefaultAsync(cancellationToken);
    }
}
