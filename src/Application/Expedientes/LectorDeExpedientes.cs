using AutoMapper;
using AutoMapper.QueryableExtensions;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Las filas de la lista que ve quien pregunta. La de cada página, sin filtros, se lee a mano; con ellos o para la gestoría, con EF Core.</summary>
internal sealed class LectorDeExpedientes(SelectorDeExpedientes selector, ILecturaDirecta lectura, Mirador mirador, IMapper mapper)
{
    public async Task<List<ExpedienteEnListaDto>> LeerAsync(ListarExpedientesQuery request, OrdenDeExpedientes orden, Posicion? tras, int cuantas, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo) return await Proyectar(orden.Ordenar(await selector.FiltrarAsync(request, cancellationToken), tras));

        var expedientes = request.SinFiltros ? null : await selector.FiltrarAsync(request, cancellationToken);

        // Cada punto de vista, por su índice; se unen en memoria, que son pocas filas, y un expediente visto de dos maneras sale una vez.
        var filas = new List<ExpedienteEnListaDto>();
        foreach (var punto in mirador.PuntosDeVista)
            filas.AddRange(expedientes is null
                ? await AMano(punto, orden, tras, cuantas, cancellationToken)
                : await Proyectar(orden.Ordenar(mirador.Expedientes(punto), expedientes, tras)));

        return mirador.PuntosDeVista.Count < 2 ? filas : [.. orden.Unir(filas.DistinctBy(f => f.Id)).Take(cuantas)];

        Task<List<ExpedienteEnListaDto>> Proyectar(IQueryable<Expediente> ordenados) =>
            ordenados.Take(cuantas).ProjectTo<ExpedienteEnListaDto>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
    }

    public async Task<long> ContarAsync(ListarExpedientesQuery request, CancellationToken cancellationToken)
    {
        var expedientes = await selector.FiltrarAsync(request, cancellationToken);
        if (mirador.VeTodo) return await expedientes.LongCountAsync(cancellationToken);

        IQueryable<Guid>? vistos = null;
        foreach (var punto in mirador.PuntosDeVista)
        {
            var suyos = mirador.Expedientes(punto).Join(expedientes, h => h.ExpedienteId, e => e.Id, (h, e) => e.Id);
            vistos = vistos is null ? suyos : vistos.Union(suyos);
        }

        return vistos is null ? 0 : await vistos.LongCountAsync(cancellationToken);
    }

    private Task<List<ExpedienteEnListaDto>> AMano(PuntoDeVista punto, OrdenDeExpedientes orden, Posicion? tras, int cuantas, CancellationToken cancellationToken)
    {
        var hechos = Mirador.EnSql(punto);
        if (tras is { } posicion) hechos = $"{hechos} AND {orden.Tras(posicion)}";

        return lectura.LeerAsync($"""
            SELECT e."Id", e."Numero", e."RefPropia", e."Titulo", e."Tramite", e."Estado", e."Turno", e."Matricula", e."Modelo", e."Interesado", e."Administracion", e."FechaAlta", e."Actualizado"
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
        Actualizado = f.Instante(12),
    };
}
