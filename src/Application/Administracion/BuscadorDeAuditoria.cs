using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Busca en la auditoría del despacho, de lo último a lo primero, y pone nombre a lo que encuentra.</summary>
internal sealed class BuscadorDeAuditoria(IPortalDb db, IMediator mediator)
{
    public async Task<IQueryable<EntradaAuditoria>> FiltrarAsync(FiltroDeAuditoria filtro, CancellationToken cancellationToken)
    {
        var lineas = db.Auditoria.AsNoTracking();
        if (!filtro.ConAutomatico) lineas = lineas.Where(a => a.UsuarioId != null || a.Accion == AccionesDeAuditoria.EntradaFallida);
        if (filtro.Que is { } que)
        {
            var acciones = AccionesDeAuditoria.De(que);
            lineas = lineas.Where(a => acciones.Contains(a.Accion));
        }

        if (filtro.Desde is { } desde)
        {
            var comienzo = Calendario.ComienzoDe(desde);
            lineas = lineas.Where(a => a.Fecha >= comienzo);
        }

        if (filtro.Hasta is { } hasta && hasta < DateOnly.MaxValue)
        {
            var final = Calendario.ComienzoDe(hasta.AddDays(1));
            lineas = lineas.Where(a => a.Fecha < final);
        }

        if (!string.IsNullOrWhiteSpace(filtro.Persona))
        {
            var personas = (await mediator.Send(new BuscarUsuariosQuery(filtro.Persona), cancellationToken)).Select(u => (Guid?)u).ToList();
            lineas = lineas.Where(a => personas.Contains(a.UsuarioId));
        }

        if (string.IsNullOrWhiteSpace(filtro.Objeto)) return lineas;
        var objetos = Guid.TryParse(filtro.Objeto, out var id) ? [id] : (await mediator.Send(new BuscarIdsDeExpedientesQuery(filtro.Objeto, null), cancellationToken)).Select(e => (Guid?)e).ToList();
        return lineas.Where(a => objetos.Contains(a.ObjetoId));
    }

    public static IQueryable<EntradaAuditoria> Tras(IQueryable<EntradaAuditoria> lineas, DateTime fecha, Guid id) =>
        lineas.Where(a => a.Fecha <= fecha && (a.Fecha < fecha || a.Id < id));

    public static IQueryable<EntradaAuditoria> Ordenar(IQueryable<EntradaAuditoria> lineas) => lineas.OrderByDescending(a => a.Fecha).ThenByDescending(a => a.Id);

    public async Task<IReadOnlyList<LineaDeAuditoriaDto>> NombrarAsync(IReadOnlyList<EntradaAuditoria> lineas, CancellationToken cancellationToken)
    {
        var personas = await mediator.Send(new NombrarUsuariosQuery([.. lineas.Select(l => l.UsuarioId).OfType<Guid>().Distinct()]), cancellationToken);
        var expedientes = await mediator.Send(new ResumirExpedientesQuery([.. lineas.Select(l => l.ObjetoId).OfType<Guid>().Distinct()]), cancellationToken);
        return [.. lineas.Select(l => new LineaDeAuditoriaDto(
            l.Id, l.Fecha, l.UsuarioId is { } u && personas.TryGetValue(u, out var nombre) ? nombre : l.Actor, AccionesDeAuditoria.Texto(l.Accion), l.ObjetoId,
            l.ObjetoId is { } o && expedientes.TryGetValue(o, out var e) ? $"Expediente {e.Numero}" : l.ObjetoId is null ? ObjetosDeAuditoria.Texto(l.Objeto) : null, l.Orden is not null))];
    }
}

/// <summary>Una línea de la auditoría.</summary>
/// <param name="Id">Suyo.</param>
/// <param name="Fecha">Cuándo, UTC.</param>
/// <param name="Quien">Su nombre, o cómo figuraba.</param>
/// <param name="Que">Lo que hizo, en una frase.</param>
/// <param name="ObjetoId">Sobre qué, si es un id.</param>
/// <param name="Objeto">Sobre qué, dicho con palabras; null si solo hay un id.</param>
/// <param name="Sellada">Ya está en la cadena.</param>
public sealed record LineaDeAuditoriaDto(Guid Id, DateTime Fecha, string Quien, string Que, Guid? ObjetoId, string? Objeto, bool Sellada);
