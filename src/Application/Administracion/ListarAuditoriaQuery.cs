using System.Globalization;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Quién hizo qué y cuándo en el despacho, de lo último a lo primero. Para el administrador.</summary>
[Requiere(Permiso.Administrar | Permiso.Gestionar | Permiso.VerDocumentos), DejaRastro]
public sealed record ListarAuditoriaQuery : FiltroDeAuditoria, IQuery<Pagina<LineaDeAuditoriaDto>>
{
    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }
}

internal sealed class ListarAuditoriaValidator : AbstractValidator<ListarAuditoriaQuery>
{
    public ListarAuditoriaValidator() => Include(new FiltroDeAuditoriaValidator());
}

internal sealed class ListarAuditoriaHandler(BuscadorDeAuditoria buscador, ICursores cursores) : IRequestHandler<ListarAuditoriaQuery, Pagina<LineaDeAuditoriaDto>>
{
    private const string Orden = "-fecha";

    public async Task<Pagina<LineaDeAuditoriaDto>> Handle(ListarAuditoriaQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var lineas = await buscador.FiltrarAsync(request, cancellationToken);
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } tras)
            lineas = BuscadorDeAuditoria.Tras(lineas, new(long.Parse(tras.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc), tras.Id);

        var filas = await BuscadorDeAuditoria.Ordenar(lineas).Take(limite + 1).ToListAsync(cancellationToken);
        var pagina = Paginas.Cortar(cursores, Orden, filas, limite, f => new(f.Fecha.Ticks.ToString(CultureInfo.InvariantCulture), f.Id), f => f, null);
        return new(await buscador.NombrarAsync(pagina.Elementos, cancellationToken), pagina.Siguiente);
    }
}
