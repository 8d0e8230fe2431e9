using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Cuántos expedientes abiertos hay en cada estado entre los últimos que se movieron de los que ve quien pregunta.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ContarPorEstadoQuery : IQuery<CuentaPorEstadoDto>
{
    /// <summary>Se cuentan como mucho estos: la portada cuesta lo mismo con mil que con un millón.</summary>
    public const int Maximo = 1000;
}

/// <param name="Estados">Los que tienen alguno, en el orden del trámite.</param>
/// <param name="HayMas">Hay más expedientes, más antiguos, que no se han contado.</param>
public sealed record CuentaPorEstadoDto(IReadOnlyList<CuentaDeEstadoDto> Estados, bool HayMas);

/// <summary>Estado y cuántos.</summary>
public sealed record CuentaDeEstadoDto(EstadoExpediente Estado, string Texto, int Cuantos);

internal sealed class ContarPorEstadoHandler(IPortalDb db, Mirador mirador) : IRequestHandler<ContarPorEstadoQuery, CuentaPorEstadoDto>
{
    public async Task<CuentaPorEstadoDto> Handle(ContarPorEstadoQuery request, CancellationToken cancellationToken)
    {
        var vivos = db.Expedientes.AsNoTracking().Where(e => !e.Borrado);
        List<(Guid Id, EstadoExpediente Estado)> filas = [];
        if (mirador.VeTodo) filas = await Leer(vivos.OrderByDescending(e => e.Actualizado).ThenByDescending(e => e.Id), cancellationToken);
        foreach (var punto in mirador.PuntosDeVista)
            filas.AddRange(await Leer(OrdenConIndice.Todos["-actualizado"].Ordenar(mirador.Expedientes(punto), vivos, null), cancellationToken));

        var contados = filas.DistinctBy(f => f.Id).Where(f => !Estados.EsFinal(f.Estado)).ToList();
        return new([.. contados.GroupBy(f => f.Estado).OrderBy(g => g.Key).Select(g => new CuentaDeEstadoDto(g.Key, Estados.Texto(g.Key), g.Count()))], filas.Count >= ContarPorEstadoQuery.Maximo);
    }

    private static async Task<List<(Guid, EstadoExpediente)>> Leer(IQueryable<Expediente> ordenados, CancellationToken cancellationToken) =>
        (await ordenados.Take(ContarPorEstadoQuery.Maximo).Select(e => new { e.Id, e.Estado }).ToListAsync(cancellationToken)).ConvertAll(e => (e.Id, e.Estado));
}
