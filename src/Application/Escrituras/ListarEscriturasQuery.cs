using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Escrituras;

/// <summary>Las escrituras de los expedientes que puede ver quien pregunta, de la más reciente a la más antigua, por páginas.</summary>
[Requiere(Permiso.VerEscrituras), DejaRastro]
public sealed record ListarEscriturasQuery : FiltroDeEscrituras, IQuery<Pagina<EscrituraEnListaDto>>
{
    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }

    /// <summary>Añade el total. Cuesta: no se pide por costumbre.</summary>
    public bool Contar { get; init; }
}

internal sealed class ListarEscriturasValidator : FiltroDeEscriturasValidator<ListarEscriturasQuery>;

internal sealed class ListarEscriturasHandler(IPortalDb db, ObjetosVisibles visibles, ICursores cursores) : IRequestHandler<ListarEscriturasQuery, Pagina<EscrituraEnListaDto>>
{
    public async Task<Pagina<EscrituraEnListaDto>> Handle(ListarEscriturasQuery request, CancellationToken cancellationToken)
    {
        var (lista, limite) = (ListaDeObjetos.DeEscrituras, Pagina.Acotar(request.Limite));
        var escrituras = request.Filtrar(db.Escrituras.AsNoTracking().Where(e => !e.Borrado));
        var filas = await visibles.LeerAsync(escrituras, lista, Posicion.Abrir(cursores, request.Cursor, lista.Nombre), limite + 1, cancellationToken);
        var total = request.Contar ? await visibles.ContarAsync(escrituras, TipoDeObjeto.Escritura, cancellationToken) : (long?)null;
        return Paginas.Cortar(cursores, lista.Nombre, filas, limite, ListaDeObjetos.PosicionDe, EscrituraEnListaDto.De, total);
    }
}
