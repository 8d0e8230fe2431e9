using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>
/// Los expedientes vivos que cumplen un filtro. Sirve a la lista, a su cuenta y a sus informes. No dice quién los ve: quien lo usa
/// parte de los hechos de quien mira, y esto los acota.
/// </summary>
internal sealed class SelectorDeExpedientes(IPortalDb db, Mirador mirador, IIndiceDeExpedientes indice, IMediator mediator)
{
    public async Task<IQueryable<Expediente>> FiltrarAsync(FiltroDeExpedientes f, CancellationToken cancellationToken)
    {
        var q = ConFechas(ConDatos(db.Expedientes.AsNoTracking().Where(e => !e.Borrado), f), f);
        if (Nif.Normalizar(f.Nif) is { Length: > 0 } nif) q = ConNif(q, nif);
        if (!string.IsNullOrWhiteSpace(f.Bastidor)) q = ConPalabras(q, Matricula.Normalizar(f.Bastidor));
        if (!string.IsNullOrWhiteSpace(f.Texto)) q = Nif.EsValido(f.Texto) ? ConNif(q, Nif.Normalizar(f.Texto)) : ConPalabras(q, f.Texto);
        if (!f.DocumentosNuevos) return q;

        var conNuevos = await mediator.Send(new ListarExpedientesConNuevosQuery(), cancellationToken);
        return q.Where(e => conNuevos.Contains(e.Id));
    }

    private static IQueryable<Expediente> ConDatos(IQueryable<Expediente> q, FiltroDeExpedientes f)
    {
        if (!string.IsNullOrWhiteSpace(f.Numero)) q = q.Where(e => e.Numero == f.Numero.Trim());
        if (!string.IsNullOrWhiteSpace(f.RefPropia)) q = q.Where(e => e.RefPropia == f.RefPropia.Trim());
        if (!string.IsNullOrWhiteSpace(f.Jefatura)) q = q.Where(e => e.Jefatura == f.Jefatura.Trim());
        if (Matricula.Normalizar(f.Matricula) is { Length: > 0 } placa) q = ConPlaca(q, placa);
        if (!string.IsNullOrWhiteSpace(f.Estado)) q = q.Where(e => e.Estado == Estados.DesdeClave(f.Estado));
        if (f.ConIncidencia) q = q.Where(e => e.Estado == EstadoExpediente.Incidencia);
        if (!string.IsNullOrWhiteSpace(f.TipoTramite)) q = q.Where(e => e.Tramite == f.TipoTramite);
        if (Opcion<FamiliaTramite>(f.Familia) is { } familia) q = q.Where(e => e.Familia == familia);
        if (Opcion<Turno>(f.Turno) is { } turno) q = q.Where(e => e.Turno == turno);
        return q;
    }

    private static IQueryable<Expediente> ConFechas(IQueryable<Expediente> q, FiltroDeExpedientes f)
    {
        if (f.Desde is { } desde) q = q.Where(e => e.FechaAlta >= desde);
        if (f.Hasta is { } hasta) q = q.Where(e => e.FechaAlta <= hasta);
        if (f.PresentacionDesde is { } presentadoDesde) q = q.Where(e => e.FechaPresentacion >= presentadoDesde);
        if (f.PresentacionHasta is { } presentadoHasta) q = q.Where(e => e.FechaPresentacion <= presentadoHasta);
        if (f.FinDesde is { } finDesde) q = q.Where(e => e.FechaFin >= finDesde);
        if (f.FinHasta is { } finHasta) q = q.Where(e => e.FechaFin <= finHasta);
        if (f.CambiadoDesde is not { } cambiado) return q;

        var instante = Calendario.ComienzoDe(cambiado);
        return q.Where(e => e.Actualizado >= instante);
    }

#pragma warning disable CA1309 // se traduce a SQL; así el comienzo de la matrícula usa su índice, y con LIKE no
    /// <summary>Los de matrícula que empieza así.</summary>
    public static IQueryable<Expediente> ConPlaca(IQueryable<Expediente> q, string placa)
    {
        var hasta = Prefijo.Fin(placa);
        return q.Where(e => string.Compare(e.Matricula, placa) >= 0 && string.Compare(e.Matricula, hasta) < 0);
    }
#pragma warning restore CA1309

    /// <summary>Los que tienen un interviniente con ese NIF, publicados o no.</summary>
    public IQueryable<Expediente> ConNif(IQueryable<Expediente> q, string nif)
    {
        // Uno por expediente y NIF: unirlos no repite, y la base empieza por los suyos en vez de mirar si cada expediente lo tiene.
        return q.Join(db.IntervinientesIndexados.Where(i => i.Nif == nif && i.Interviene && !i.Reservado), e => e.Id, i => i.ExpedienteId, (e, _) => e);
    }

    /// <summary>Desde cualquiera de los puntos de vista: los hechos dirán después desde cuáles se ve cada uno.</summary>
    private IQueryable<Expediente> ConPalabras(IQueryable<Expediente> q, string texto)
    {
        PuntoDeVista?[] puntos = mirador.VeTodo ? [null] : [.. mirador.PuntosDeVista];
        if (puntos.Length == 0) return q;

        var hallados = puntos.Select(p => indice.Buscar(PalabrasDelIndice.Consulta(mirador.DespachoId, texto, p), null)).Aggregate((a, b) => a.Concat(b));
        return q.Where(e => hallados.Contains(e.Id));
    }

    private static T? Opcion<T>(string? clave) where T : struct, Enum => Enum.TryParse<T>(clave, true, out var valor) ? valor : null;
}
