using ElGestorPortal.Application.Escrituras.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>De qué cuelga un documento, además de un expediente.</summary>
public enum TipoDePadre
{
    Vehiculo,
    Escritura,
    Factura,
}

/// <summary>Los documentos de un vehículo, una escritura o una factura que puede ver quien mira, uno a uno: que vea aquello de lo que cuelgan no basta.</summary>
[Requiere(Permiso.VerDocumentos)]
public sealed record ListarDocumentosDeObjetoQuery(TipoDePadre Tipo, Guid Id) : IQuery<Pagina<DocumentoDto>>;

internal sealed class ListarDocumentosDeObjetoHandler(IPortalDb db, DocumentosVisibles visibles, ComponedorDeDocumentos componedor, IMediator mediator)
    : IRequestHandler<ListarDocumentosDeObjetoQuery, Pagina<DocumentoDto>>
{
    public async Task<Pagina<DocumentoDto>> Handle(ListarDocumentosDeObjetoQuery request, CancellationToken cancellationToken)
    {
        await mediator.Send(Exigir(request), cancellationToken);

        var documentos = await Colgados(request).Where(d => d.ConContenido && !d.Borrado).Select(d => new { d.Id, d.Dia, d.Fecha }).ToListAsync(cancellationToken);
        var permisos = await visibles.PermisosAsync(documentos.ConvertAll(d => d.Id), cancellationToken);
        var filas = documentos.Where(d => permisos.ContainsKey(d.Id)).OrderByDescending(d => d.Fecha).ThenBy(d => d.Id).Select(d => new DocumentoVisible(d.Id, d.Dia, permisos[d.Id]));
        return Pagina.Entera<DocumentoDto>([.. await componedor.ComponerAsync([.. filas], cancellationToken)]);
    }

    private static IRequest<Unit> Exigir(ListarDocumentosDeObjetoQuery r) => r.Tipo switch
    {
        TipoDePadre.Vehiculo => new ExigirVehiculoQuery(r.Id),
        TipoDePadre.Escritura => new ExigirEscrituraQuery(r.Id),
        _ => new ExigirFacturaQuery(r.Id),
    };

    private IQueryable<Documento> Colgados(ListarDocumentosDeObjetoQuery r) => r.Tipo switch
    {
        TipoDePadre.Vehiculo => db.Documentos.AsNoTracking().Where(d => d.VehiculoId == r.Id),
        TipoDePadre.Escritura => db.Documentos.AsNoTracking().Where(d => d.EscrituraId == r.Id),
        _ => db.Documentos.AsNoTracking().Where(d => d.FacturaId == r.Id),
    };
}
