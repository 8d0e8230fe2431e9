using AutoMapper;
using AutoMapper.QueryableExtensions;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Las filas de la lista que ve quien pregunta. La de cada página, sin filtros, se lee a mano; con ellos o para la gestoría, con EF Core.</summary>
internal sealed class LectorDeExpedientes(SelectorDeExpedientes selector, ILecturaDirecta lectura, Mirador mirador, IMapper mapper)
{
    public Task<List<ExpedienteEnListaDto>> LeerAsync(ListarExpedientesQuery request, OrdenDeExpedientes orden, Posicion? tras, int cuantas, CancellationToken cancellationToken) =>
        orden is OrdenSinIndice suelto ? Ordenadas(request, suelto, tras, cuantas, cancellationToken) : PorIndice(request, (OrdenConIndice)orden, tras, cuantas, cancellationToken);

    /// <summary>Cuántos hay; con un tope, no cuenta más allá.</summary>
    public async Task<long> ContarAsync(ListarExpedientesQuery request, int? tope, CancellationToken cancellationToken)
    {
        var vistos = (await VistosAsync(request, cancellationToken)).Select(q => q.Select(e => e.Id)).ToList();
        if (vistos.Count == 0) return 0;

        var todos = vistos.Aggregate((a, b) => a.Union(b));
        return await (tope is { } maximo ? todos.Take(maximo) : todos).LongCountAsync(cancellationToken);
    }

    private async Task<List<ExpedienteEnListaDto>> PorIndice(ListarExpedientesQuery request, OrdenConIndice orden, Posicion? tras, int cuantas, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo) return await Proyectar(orden.Ordenar(await selector.FiltrarAsync(request, cancellationToken), tras).Take(cuantas), cancellationToken);

        var expedientes = request.SinFiltros ? null : await selector.FiltrarAsync(request, cancellationToken);

        // Cada punto de vista, por su índice; se unen en memoria, que son pocas filas, y un expediente visto de dos maneras sale una vez.
        var filas = new List<ExpedienteEnListaDto>();
        foreach (var punto in mirador.PuntosDeVista)
            filas.AddRange(expedientes is null
                ? await AMano(punto, orden, tras, cuantas, cancellationToken)
                : await Proyectar(orden.Ordenar(mirador.Expedientes(punto), expedientes, tras).Take(cuantas), cancellationToken));

        return mirador.PuntosDeVista.Count < 2 ? filas : [.. orden.Unir(filas.DistinctBy(f => f.Id)).Take(cuantas)];
    }

    /// <summary>Primero las claves de todas, que son pocas o no se ordenan; después, enteras, solo las de la página.</summary>
    private async Task<List<ExpedienteEnListaDto>> Ordenadas(ListarExpedientesQuery request, OrdenSinIndice orden, Posicion? tras, int cuantas, CancellationToken cancellationToken)
    {
        var (vistos, claves) = (await VistosAsync(request, cancellationToken), new List<ClavesDeOrden>());
        foreach (var q in vistos) claves.AddRange(await q.Select(ClavesDeOrden.DeExpediente).Take(OrdenSinIndice.Tope).ToListAsync(cancellationToken));
        claves = [.. claves.DistinctBy(c => c.Id)];
        OrdenSinIndice.Exigir(claves.Count);

        var ids = orden.Tras(claves, tras).Take(cuantas).ToList();
        var filas = new Dictionary<Guid, ExpedienteEnListaDto>();
        foreach (var q in vistos)
            foreach (var fila in await Proyectar(q.Where(e => ids.Contains(e.Id)), cancellationToken)) filas[fila.Id] = fila;

        return [.. ids.Where(filas.ContainsKey).Select(id => filas[id])];
    }

    /// <summary>Los que cumplen el filtro, desde cada punto de vista; para la gestoría, del despacho.</summary>
    private async Task<IReadOnlyList<IQueryable<Expediente>>> VistosAsync(ListarExpedientesQuery request, CancellationToken cancellationToken)
    {
        var expedientes = await selector.FiltrarAsync(request, cancellationToken);
        return mirador.VeTodo ? [expedientes] : [.. mirador.PuntosDeVista.Select(p => mirador.Expedientes(p).Join(expedientes, h => h.ExpedienteId, e => e.Id, (h, e) => e))];
    }

    private Task<List<ExpedienteEnListaDto>> Proyectar(IQueryable<Expediente> filas, CancellationToken cancellationToken) =>
        filas.ProjectTo<ExpedienteEnListaDto>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);

    private Task<List<ExpedienteEnListaDto>> AMano(PuntoDeVista punto, OrdenConIndice orden, Posicion? tras, int cuantas, CancellationToken cancellationToken)
    {
        var hechos = Mirador.EnSql(punto);
        if (tras is { } posicion) hechos = $"{hechos} AND {orden.Tras(posicion)}";

        return lectura.LeerAsync($"""
            SELECT e."Id", e."Numero", e."RefPropia", e."Titulo", e."Tramite", e."Estado", e."Turno", e."Matricula", e."Modelo", e."Interesado", e."Administracion", e."FechaAlta", e."FechaPresentacion", e."FechaFin", e."Actualizado"
            FROM "HechosExpediente" h JOIN "Expedientes" e ON e."Id" = h."ExpedienteId" AND e."DespachoId" = h."DespachoId"
            WHERE {hechos} AND NOT e."Borrado" ORDER BY {orden.EnSql} LIMIT {cuantas}
            """, EnLista, cancellationToken);
    }

    private static ExpedienteEnListaDto EnLista(Fila f) => new()
    {
        Id = f.Id(0),
        Numero = f.Texto(1),
        RefPropia = f.TextoONada(2),
        Titulo = f.Texto(3),
        TipoTramite = f.Texto(4),
        Estado = (EstadoExpediente)f.Numero(5),
        Turno = (Turno)f.Numero(6),
        Matricula = f.TextoONada(7),
        Modelo = f.TextoONada(8),
        Interesado = f.TextoONada(9),
        Administracion = f.TextoONada(10),
        FechaAlta = f.Dia(11),
        FechaPresentacion = f.DiaONada(12),
        FechaFin = f.DiaONada(13),
        Actualizado = f.Instante(14),
    };
}
