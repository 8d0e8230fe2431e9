using System.Globalization;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Las hojas que ha subido quien pregunta, de la más reciente a la más antigua, cada una con su marcha y su resultado.</summary>
/// <param name="Cursor">El de la página anterior.</param>
/// <param name="Limite">De 1 a 200; 25 por defecto.</param>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record ListarLotesQuery(string? Cursor = null, int? Limite = null) : IQuery<Pagina<LoteEnListaDto>>;

internal sealed class ListarLotesHandler(IPortalDb db, SolicitudesVisibles visibles, ICursores cursores) : IRequestHandler<ListarLotesQuery, Pagina<LoteEnListaDto>>
{
    private const string Orden = "lotes";

    public async Task<Pagina<LoteEnListaDto>> Handle(ListarLotesQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var lotes = visibles.MisLotes().AsNoTracking();
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } desde)
        {
            var cuando = new DateTime(long.Parse(desde.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc);
            lotes = lotes.Where(l => l.Creado < cuando || (l.Creado == cuando && l.Id < desde.Id));
        }

        var filas = await lotes.OrderByDescending(l => l.Creado).ThenByDescending(l => l.Id).Take(limite + 1).ToListAsync(cancellationToken);
        var ids = filas.ConvertAll(l => l.Id);
        var marcha = await db.FilasDeLotes.Where(f => ids.Contains(f.LoteId)).GroupBy(f => f.LoteId)
            .Select(g => new { g.Key, Enviadas = g.Count(f => f.SolicitudId != null), Fallidas = g.Count(f => f.Fallo != null) }).ToDictionaryAsync(g => g.Key, g => (g.Enviadas, g.Fallidas), cancellationToken);
        return Paginas.Cortar(cursores, Orden, filas, limite, l => new(l.Creado.Ticks.ToString(CultureInfo.InvariantCulture), l.Id), l => LoteEnListaDto.De(l, marcha.GetValueOrDefault(l.Id)), null);
    }
}
