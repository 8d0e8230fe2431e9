using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Las solicitudes del despacho de un vistazo: las que esperan, las de cada semana y quién las presenta.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ObtenerCuadroDeSolicitudesQuery : IQuery<CuadroDeSolicitudesDto>;

/// <param name="SinAtender">Enviadas y sin respuesta.</param>
/// <param name="MasAntigua">Desde cuándo espera la más antigua, UTC.</param>
/// <param name="Semanas">Las doce últimas, de la más antigua a esta.</param>
/// <param name="Solicitantes">Quién ha presentado más en ese tiempo.</param>
public sealed record CuadroDeSolicitudesDto(int SinAtender, DateTime? MasAntigua, IReadOnlyList<SemanaDeSolicitudesDto> Semanas, IReadOnlyList<SolicitanteDto> Solicitantes);

/// <param name="Lunes">Cuándo empieza.</param>
/// <param name="Recibidas">Cuántas llegaron.</param>
/// <param name="Convertidas">De ellas, las que ya son expediente.</param>
public sealed record SemanaDeSolicitudesDto(DateOnly Lunes, int Recibidas, int Convertidas);

public sealed record SolicitanteDto(string Nombre, int Recibidas, int Convertidas);

internal sealed class ObtenerCuadroDeSolicitudesHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ObtenerCuadroDeSolicitudesQuery, CuadroDeSolicitudesDto>
{
    private const int Semanas = 12;
    private const int Solicitantes = 8;

    public async Task<CuadroDeSolicitudesDto> Handle(ObtenerCuadroDeSolicitudesQuery request, CancellationToken cancellationToken)
    {
        var primera = LunesDe(reloj.Hoy()).AddDays(-7 * (Semanas - 1));
        var desde = Calendario.ComienzoDe(primera);
        var recientes = await db.Solicitudes.AsNoTracking().Where(s => s.Estado != EstadoSolicitud.Borrador && s.Creada >= desde)
            .Select(s => new Reciente(s.Creada, s.Estado == EstadoSolicitud.Convertida, s.SolicitanteNif, s.Solicitante)).ToListAsync(cancellationToken);
        var esperan = db.Solicitudes.AsNoTracking().Where(s => s.Estado == EstadoSolicitud.Enviada || s.Estado == EstadoSolicitud.Entregada);

        return new(await esperan.CountAsync(cancellationToken), await esperan.MinAsync(s => (DateTime?)s.Actualizada, cancellationToken),
            [.. Enumerable.Range(0, Semanas).Select(i => primera.AddDays(7 * i)).Select(lunes => Contar(lunes, [.. recientes.Where(r => LunesDe(Calendario.DiaDe(r.Creada)) == lunes)]))],
            [.. recientes.GroupBy(r => r.Nif).Select(g => new SolicitanteDto(g.Last().Nombre, g.Count(), g.Count(r => r.Convertida))).OrderByDescending(s => s.Recibidas).ThenBy(s => s.Nombre, StringComparer.Ordinal).Take(Solicitantes)]);
    }

    private static SemanaDeSolicitudesDto Contar(DateOnly lunes, List<Reciente> suyas) => new(lunes, suyas.Count, suyas.Count(r => r.Convertida));

    private static DateOnly LunesDe(DateOnly dia) => dia.AddDays(-(((int)dia.DayOfWeek + 6) % 7));

    private sealed record Reciente(DateTime Creada, bool Convertida, string Nif, string Nombre);
}
