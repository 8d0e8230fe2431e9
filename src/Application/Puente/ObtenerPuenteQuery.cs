using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>La salud del puente de este despacho, para el área interna.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ObtenerPuenteQuery : IQuery<PuenteDto>;

/// <param name="UltimoContacto">La última vez que se supo del escritorio, por donde fuera, UTC.</param>
/// <param name="PorCarpeta">También habla por la carpeta compartida, que no deja señal de vida mientras no haya nada que contar.</param>
/// <param name="Pendientes">Mensajes sin entregar.</param>
/// <param name="MasAntiguo">Cuándo se emitió el más antiguo de ellos, UTC.</param>
/// <param name="RetrasoMediano">De emitido a acusado, en las últimas 24 horas: p50.</param>
/// <param name="RetrasoAlto">Lo mismo, p95.</param>
/// <param name="EnEspera">Objetos recibidos hace más de un día que aún esperan a aquello de lo que cuelgan.</param>
/// <param name="Tipos">Qué se tiene de cada tipo.</param>
/// <param name="Agentes">Sus credenciales.</param>
/// <param name="Apartados">Lo recibido en cuarentena, por motivo.</param>
/// <param name="Atascados">Lo enviado que está en cuarentena o rechazado.</param>
/// <param name="Repaso">Si se pidió al escritorio que lo contara todo otra vez, y en qué quedó.</param>
public sealed record PuenteDto(
    DateTime? UltimoContacto, bool PorCarpeta, int Pendientes, DateTime? MasAntiguo, TimeSpan? RetrasoMediano, TimeSpan? RetrasoAlto, int EnEspera,
    IReadOnlyList<EstadoDeTipoDto> Tipos, IReadOnlyList<AgenteDto> Agentes, IReadOnlyList<ApartadosDto> Apartados, IReadOnlyList<AtascadoDto> Atascados, RepasoDto? Repaso);

/// <param name="Pedido">Cuándo se pidió, UTC.</param>
/// <param name="Quien">Quién lo pidió.</param>
/// <param name="Atendido">Cuándo empezó el escritorio, UTC; null si aún no.</param>
/// <param name="Terminado">Cuándo acabó, UTC.</param>
/// <param name="Vistos">Lo que contó.</param>
/// <param name="Borrados">Lo que ya no existe allí.</param>
/// <param name="Retenidos">Lo que no se borró por ser demasiado a la vez.</param>
public sealed record RepasoDto(DateTime Pedido, string Quien, DateTime? Atendido, DateTime? Terminado, int Vistos, int Borrados, int Retenidos);

/// <param name="Id">Credencial.</param>
/// <param name="Nombre">El que le puso la oficina.</param>
/// <param name="Creada">UTC.</param>
/// <param name="Revocada">UTC; null si vale.</param>
/// <param name="UltimoContacto">UTC.</param>
/// <param name="Version">La que dijo.</param>
/// <param name="Pendientes">Lo que dijo que le queda por enviar.</param>
/// <param name="UltimoError">El que dijo.</param>
/// <param name="Desfase">Segundos de su reloj menos los del portal.</param>
public sealed record AgenteDto(Guid Id, string Nombre, DateTime Creada, DateTime? Revocada, DateTime? UltimoContacto, string? Version, int? Pendientes, string? UltimoError, double? Desfase);

/// <param name="Codigo">Motivo.</param>
/// <param name="Tipo">Tipo de elemento.</param>
/// <param name="Cuantos">Elementos.</param>
/// <param name="Detalle">El motivo, en una frase.</param>
/// <param name="Ultimo">Cuándo llegó el último, UTC.</param>
public sealed record ApartadosDto(string Codigo, string Tipo, int Cuantos, string Detalle, DateTime Ultimo);

/// <param name="Id">Mensaje.</param>
/// <param name="Tipo"><c>solicitud</c>, <c>adjunto</c> o <c>mensaje</c>.</param>
/// <param name="Estado">Cuarentena o rechazado.</param>
/// <param name="Emitido">UTC.</param>
/// <param name="Intentos">Veces que se sirvió.</param>
/// <param name="Detalle">Lo que dijo el escritorio.</param>
public sealed record AtascadoDto(Guid Id, string Tipo, EstadoDeSalida Estado, DateTime Emitido, int Intentos, string? Detalle);

internal sealed class ObtenerPuenteHandler(IPortalDb db, IEnvioAislado envio, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<ObtenerPuenteQuery, PuenteDto>
{
    private const int MuestraDeRetrasos = 1000;
    private const int MaximoDeAtascados = 100;

    public async Task<PuenteDto> Handle(ObtenerPuenteQuery request, CancellationToken cancellationToken)
    {
        var agentes = await db.Agentes.AsNoTracking().OrderByDescending(a => a.UltimoContacto)
            .Select(a => new AgenteDto(a.Id, a.Nombre, a.Creada, a.Revocada, a.UltimoContacto, a.Version, a.Pendientes, a.UltimoError, a.Desfase)).ToListAsync(cancellationToken);
        var pendientes = db.Salidas.AsNoTracking().Where(m => m.Estado == EstadoDeSalida.Pendiente);
        var ayer = reloj.Ahora().AddDays(-1);
        var retrasos = await RetrasosAsync(ayer, cancellationToken);
        var estado = await envio.EnviarComoAsync(usuario.Identidad with { Permisos = Permiso.Puente }, new ObtenerEstadoDeEntradaQuery(), cancellationToken);

        var carpetas = await envio.EnviarComoAsync(Identidad.Sistema(usuario.DespachoId), new ListarDespachosConCarpetaQuery(), cancellationToken);

        return new(
            await envio.EnviarComoAsync(usuario.Identidad with { Permisos = Permiso.Propio }, new ObtenerPuestaAlDiaQuery(), cancellationToken),
            carpetas.Any(c => c.Id == usuario.DespachoId),
            await pendientes.CountAsync(cancellationToken),
            await pendientes.MinAsync(m => (DateTime?)m.Emitido, cancellationToken),
            Percentil(retrasos, 50), Percentil(retrasos, 95),
            await db.Entradas.CountAsync(e => e.EnEsperaDesde < ayer, cancellationToken),
            estado.Tipos, agentes,
            await db.Cuarentenas.Where(c => c.Resuelta == null).GroupBy(c => new { c.Codigo, c.Tipo })
                .Select(g => new ApartadosDto(g.Key.Codigo, g.Key.Tipo, g.Count(), g.Max(c => c.Detalle)!, g.Max(c => c.Ultima))).ToListAsync(cancellationToken),
            await db.Salidas.AsNoTracking().Where(m => m.Estado == EstadoDeSalida.Cuarentena || m.Estado == EstadoDeSalida.Rechazado).OrderByDescending(m => m.Emitido).Take(MaximoDeAtascados)
                .Select(m => new AtascadoDto(m.Id, m.Tipo, m.Estado, m.Emitido, m.Intentos, m.Detalle)).ToListAsync(cancellationToken),
            await RepasoAsync(cancellationToken));
    }

    private async Task<RepasoDto?> RepasoAsync(CancellationToken cancellationToken)
    {
        if (await db.PeticionesDeInstantanea.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } p) return null;

        var i = p.Atendida is { } desde ? await db.Instantaneas.AsNoTracking().Where(i => i.Abierta >= desde && i.Cerrada != null).OrderByDescending(i => i.Cerrada).FirstOrDefaultAsync(cancellationToken) : null;
        return new(p.Pedida, p.Quien, p.Atendida, i?.Cerrada, i?.Vistos ?? 0, i?.Borrados ?? 0, i?.Retenidos ?? 0);
    }

    private async Task<List<TimeSpan>> RetrasosAsync(DateTime desde, CancellationToken cancellationToken)
    {
        var entregados = await db.Salidas.AsNoTracking().Where(m => (m.Estado == EstadoDeSalida.Aceptado || m.Estado == EstadoDeSalida.Duplicado) && m.Resuelto >= desde)
            .OrderByDescending(m => m.Emitido).Take(MuestraDeRetrasos).Select(m => new { m.Emitido, m.Resuelto }).ToListAsync(cancellationToken);
        return [.. entregados.Select(e => e.Resuelto!.Value - e.Emitido).Order()];
    }

    private static TimeSpan? Percentil(List<TimeSpan> ordenados, int percentil) => ordenados.Count == 0 ? null : ordenados[Math.Min(ordenados.Count - 1, ordenados.Count * percentil / 100)];
}
