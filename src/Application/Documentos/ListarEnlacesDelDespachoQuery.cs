using ElGestorPortal.Application.Acceso.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Todos los enlaces compartidos del despacho, con quién los creó: la lista central.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarEnlacesDelDespachoQuery(string? Cursor = null, int? Limite = null) : IQuery<Pagina<EnlaceCompartidoDto>>;

internal sealed class ListarEnlacesDelDespachoHandler(IPortalDb db, PaginadorDeEnlaces paginador, IMediator mediator) : IRequestHandler<ListarEnlacesDelDespachoQuery, Pagina<EnlaceCompartidoDto>>
{
    public async Task<Pagina<EnlaceCompartidoDto>> Handle(ListarEnlacesDelDespachoQuery request, CancellationToken cancellationToken)
    {
        var pagina = await paginador.PaginaAsync(db.EnlacesCompartidos, request.Cursor, request.Limite, cancellationToken);
        var nombres = await mediator.Send(new NombrarUsuariosQuery([.. pagina.Elementos.Select(e => e.UsuarioId).Distinct()]), cancellationToken);
        return pagina with { Elementos = [.. pagina.Elementos.Select(e => e with { Usuario = nombres.GetValueOrDefault(e.UsuarioId) })] };
    }
}
