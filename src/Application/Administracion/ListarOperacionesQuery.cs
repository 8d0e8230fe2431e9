using System.Globalization;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Lo que los operadores han hecho, de lo último a lo primero.</summary>
[Requiere(Permiso.Operar)]
public sealed record ListarOperacionesQuery(string? Cursor = null, int? Limite = null) : IQuery<Pagina<OperacionDto>>;

public sealed record OperacionDto(Guid Id, DateTime Fecha, string Quien, string Que);

internal sealed class ListarOperacionesHandler(IPortalDb db, ICursores cursores) : IRequestHandler<ListarOperacionesQuery, Pagina<OperacionDto>>
{
    private const string Orden = "-fecha";
    private const string Accion = "AnotarOperacion";

    public async Task<Pagina<OperacionDto>> Handle(ListarOperacionesQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var lineas = db.Auditoria.AsNoTracking().Where(a => a.Accion == Accion);
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } tras)
            lineas = BuscadorDeAuditoria.Tras(lineas, new(long.Parse(tras.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc), tras.Id);

        var filas = await BuscadorDeAuditoria.Ordenar(lineas).Take(limite + 1).ToListAsync(cancellationToken);
        return Paginas.Cortar(cursores, Orden, filas, limite, f => new(f.Fecha.Ticks.ToString(CultureInfo.InvariantCulture), f.Id), f => new OperacionDto(f.Id, f.Fecha, f.Actor, f.Objeto ?? ""), null);
    }
}
