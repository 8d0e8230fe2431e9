using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Lo último que ha pasado en los expedientes de quien pregunta. Fuera del despacho, solo lo público.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarActividadRecienteQuery : IQuery<IReadOnlyList<NovedadDto>>
{
    public const int Cuantas = 6;
}

/// <param name="ExpedienteId">Dónde.</param>
/// <param name="Expediente">Su número.</param>
/// <param name="Matricula">Normalizada, si la tiene.</param>
/// <param name="Texto">Qué.</param>
/// <param name="Fecha">Instante UTC.</param>
public sealed record NovedadDto(Guid ExpedienteId, string Expediente, string? Matricula, string Texto, DateTime Fecha);

internal sealed class ListarActividadRecienteHandler(IPortalDb db, Mirador mirador) : IRequestHandler<ListarActividadRecienteQuery, IReadOnlyList<NovedadDto>>
{
    /// <summary>Lo último ocurrió en alguno de los expedientes que se movieron los últimos.</summary>
    private const int Expedientes = 20;

    public async Task<IReadOnlyList<NovedadDto>> Handle(ListarActividadRecienteQuery request, CancellationToken cancellationToken)
    {
        var vivos = db.Expedientes.AsNoTracking().Where(e => !e.Borrado);
        var orden = OrdenConIndice.Todos["-actualizado"];
        var expedientes = new Dictionary<Guid, (string Numero, string? Matricula)>();
        if (mirador.VeTodo) await Sumar(orden.Ordenar(vivos, null));
        foreach (var punto in mirador.PuntosDeVista) await Sumar(orden.Ordenar(mirador.Expedientes(punto), vivos, null));

        var actividades = db.Actividades.AsNoTracking().Where(a => expedientes.Keys.Contains(a.ExpedienteId) && !a.Borrado);
        if (!mirador.VeTodo) actividades = actividades.Where(a => a.Publica);
        var ultimas = await actividades.OrderByDescending(a => a.Fecha).Take(ListarActividadRecienteQuery.Cuantas).Select(a => new { a.ExpedienteId, a.Texto, a.Fecha }).ToListAsync(cancellationToken);
        return [.. ultimas.Select(a => new NovedadDto(a.ExpedienteId, expedientes[a.ExpedienteId].Numero, expedientes[a.ExpedienteId].Matricula, a.Texto, a.Fecha))];

        async Task Sumar(IQueryable<Expediente> ordenados)
        {
            foreach (var e in await ordenados.Take(Expedientes).Select(e => new { e.Id, e.Numero, e.Matricula }).ToListAsync(cancellationToken))
                expedientes[e.Id] = (e.Numero, e.Matricula);
        }
    }
}
