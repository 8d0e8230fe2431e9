namespace ElGestorPortal.Application.Documentos;

/// <summary>Los enlaces que ha creado quien pregunta.</summary>
[Requiere(Permiso.VerDocumentos)]
public sealed record ListarEnlacesCompartidosQuery(string? Cursor = null, int? Limite = null) : IQuery<Pagina<EnlaceCompartidoDto>>;

internal sealed class ListarEnlacesCompartidosHandler(IPortalDb db, PaginadorDeEnlaces paginador, IUsuarioActual usuario) : IRequestHandler<ListarEnlacesCompartidosQuery, Pagina<EnlaceCompartidoDto>>
{
    public Task<Pagina<EnlaceCompartidoDto>> Handle(ListarEnlacesCompartidosQuery request, CancellationToken cancellationToken)
    {
        var yo = usuario.Identidad.UsuarioId;
        return paginador.PaginaAsync(db.EnlacesCompartidos.Where(e => e.UsuarioId == yo), request.Cursor, request.Limite, cancellationToken);
    }
}
