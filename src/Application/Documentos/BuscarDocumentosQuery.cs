namespace ElGestorPortal.Application.Documentos;

/// <summary>Documentos por su código de verificación, entero.</summary>
[Requiere(Permiso.VerDocumentos), DejaRastro]
public sealed record BuscarDocumentosQuery(string Texto) : IQuery<IReadOnlyList<HallazgoDto>>;

internal sealed class BuscarDocumentosHandler(IPortalDb db, DocumentosVisibles visibles, ComponedorDeDocumentos componedor) : IRequestHandler<BuscarDocumentosQuery, IReadOnlyList<HallazgoDto>>
{
    public async Task<IReadOnlyList<HallazgoDto>> Handle(BuscarDocumentosQuery request, CancellationToken cancellationToken)
    {
        var codigo = request.Texto.Trim();
        var documentos = await db.Documentos.AsNoTracking().Where(d => d.CodigoVerificacion == codigo && !d.Borrado && d.ConContenido)
            .OrderBy(d => d.Id).Take(HallazgoDto.Maximo).ToListAsync(cancellationToken);
        var permisos = await visibles.PermisosAsync([.. documentos.Select(d => d.Id)], cancellationToken);
        var filas = documentos.Where(d => permisos.ContainsKey(d.Id)).Select(d => new DocumentoVisible(d.Id, d.Dia, permisos[d.Id]));
        return [.. (await componedor.ComponerAsync([.. filas], cancellationToken)).Select(d => new HallazgoDto(d.Id, d.ExpedienteId, d.Nombre, d.ClaseTexto))];
    }
}
