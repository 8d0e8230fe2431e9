using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los expedientes del despacho de un vistazo: cuántos hay abiertos en cada estado y desde cuándo, y lo que tarda cada trámite.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ObtenerCuadroDeExpedientesQuery : IQuery<CuadroDeExpedientesDto>;

/// <param name="Abiertos">Cuántos hay.</param>
/// <param name="EsperanAlCliente">Los que llevan más de siete días sin moverse y le tocan al cliente.</param>
/// <param name="Estados">Por estado y antigüedad.</param>
/// <param name="Tiempos">Por trámite, los acabados en los últimos noventa días.</param>
public sealed record CuadroDeExpedientesDto(int Abiertos, int EsperanAlCliente, IReadOnlyList<EdadDeEstadoDto> Estados, IReadOnlyList<TiempoDeTramiteDto> Tiempos);

/// <param name="Texto">El estado.</param>
/// <param name="Tramos">Cuántos llevan abiertos menos de 7 días, de 7 a 30, de 30 a 90 y más.</param>
public sealed record EdadDeEstadoDto(string Texto, IReadOnlyList<int> Tramos);

/// <param name="Tramite">Su nombre.</param>
/// <param name="Acabados">Cuántos.</param>
/// <param name="Mediana">Días de alta a fin: la mitad tarda menos.</param>
public sealed record TiempoDeTramiteDto(string Tramite, int Acabados, int Mediana);

internal sealed class ObtenerCuadroDeExpedientesHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ObtenerCuadroDeExpedientesQuery, CuadroDeExpedientesDto>
{
    private const int DiasDeTiempos = 90;
    private const int MuestraDeTiempos = 20_000;
    private static readonly List<EstadoExpediente> Vivos = [.. Enum.GetValues<EstadoExpediente>().Where(e => !Estados.EsFinal(e))];

    public async Task<CuadroDeExpedientesDto> Handle(ObtenerCuadroDeExpedientesQuery request, CancellationToken cancellationToken)
    {
        var (hoy, haceUnaSemana) = (reloj.Hoy(), reloj.Ahora().AddDays(-7));
        var (siete, treinta, noventa) = (hoy.AddDays(-7), hoy.AddDays(-30), hoy.AddDays(-90));
        var abiertos = db.Expedientes.AsNoTracking().Where(e => !e.Borrado && Vivos.Contains(e.Estado));
        var cuentas = await abiertos
            .GroupBy(e => new { e.Estado, Tramo = e.FechaAlta > siete ? 0 : e.FechaAlta > treinta ? 1 : e.FechaAlta > noventa ? 2 : 3 })
            .Select(g => new { g.Key.Estado, g.Key.Tramo, Cuantos = g.Count() }).ToListAsync(cancellationToken);
        var esperan = await abiertos.CountAsync(e => e.Turno == Turno.Usted && e.Actualizado < haceUnaSemana, cancellationToken);

        return new(cuentas.Sum(c => c.Cuantos), esperan,
            [.. cuentas.GroupBy(c => c.Estado).OrderBy(g => g.Key).Select(g => new EdadDeEstadoDto(Estados.Texto(g.Key), [.. Enumerable.Range(0, 4).Select(t => g.Where(c => c.Tramo == t).Sum(c => c.Cuantos))]))],
            await Tiempos(hoy.AddDays(-DiasDeTiempos), cancellationToken));
    }

    private async Task<IReadOnlyList<TiempoDeTramiteDto>> Tiempos(DateOnly desde, CancellationToken cancellationToken)
    {
        var acabados = await db.Expedientes.AsNoTracking().Where(e => !e.Borrado && e.FechaFin >= desde && (e.Estado == EstadoExpediente.Finalizado || e.Estado == EstadoExpediente.Entregado))
            .OrderByDescending(e => e.FechaAlta).Take(MuestraDeTiempos).Select(e => new { e.Tramite, e.FechaAlta, Fin = e.FechaFin!.Value }).ToListAsync(cancellationToken);
        return [.. acabados.GroupBy(e => e.Tramite, e => e.Fin.DayNumber - e.FechaAlta.DayNumber)
            .Select(g => new TiempoDeTramiteDto(TipoDeTramite.De(g.Key).Nombre, g.Count(), g.Order().ElementAt(g.Count() / 2))).OrderByDescending(t => t.Acabados).ThenBy(t => t.Tramite, StringComparer.Ordinal)];
    }
}
