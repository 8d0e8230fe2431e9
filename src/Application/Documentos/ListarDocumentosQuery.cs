namespace ElGestorPortal.Application.Documentos;

/// <summary>Todos los documentos que puede ver quien pregunta, del más reciente al más antiguo, por páginas.</summary>
[Requiere(Permiso.VerDocumentos), DejaRastro]
public sealed record ListarDocumentosQuery : FiltroDeDocumentos, IQuery<Pagina<DocumentoDto>>
{
    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }

    /// <summary>Añade el total. Cuesta: no se pide por costumbre.</summary>
    public bool Contar { get; init; }
}

internal sealed class ListarDocumentosValidator : FiltroDeDocumentosValidator<ListarDocumentosQuery>;

internal sealed class ListarDocumentosHandler(DocumentosVisibles visibles, ComponedorDeDocumentos componedor, ICursores cursores) : IRequestHandler<ListarDocumentosQuery, Pagina<DocumentoDto>>
{
    private const string Orden = "-dia";

    public async Task<Pagina<DocumentoDto>> Handle(ListarDocumentosQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var filas = await visibles.LeerAsync(request, Posicion.Abrir(cursores, request.Cursor, Orden), limite + 1, cancellationToken);
        var pagina = Paginas.Cortar(cursores, Orden, filas, limite, f => new(f.Clave, f.Id), f => f, request.Contar ? await visibles.ContarAsync(request, cancellationToken) : null);
        return new(await componedor.ComponerAsync(pagina.Elementos, cancellationToken), pagina.Siguiente, pagina.Total);
    }
}
