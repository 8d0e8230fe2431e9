using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Facturas;

namespace ElGestorPortal.Application.Facturas;

/// <summary>Las facturas que ve quien mira, de la más reciente a la más antigua: las suyas y, si el despacho lo permite, las de los clientes que trajo.</summary>
internal sealed class FacturasVisibles(IPortalDb db, Mirador mirador)
{
    public IQueryable<Factura> Vivas => db.Facturas.AsNoTracking().Where(f => !f.Borrado);

    public async Task<List<Factura>> LeerAsync(IQueryable<Factura> facturas, DateOnly? hasta, Guid antesDe, int cuantas, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo)
        {
            if (hasta is { } dia) facturas = facturas.Where(f => f.Fecha <= dia && (f.Fecha < dia || f.Id < antesDe));
            return await facturas.OrderByDescending(f => f.Fecha).ThenByDescending(f => f.Id).Take(cuantas).ToListAsync(cancellationToken);
        }

        var leidas = new List<Factura>();
        foreach (var punto in mirador.PuntosDeVista)
        {
            // El primer hecho de cada una: vista por varios expedientes, sale una vez.
            var todos = mirador.Facturas(punto);
            var hechos = todos.Where(h => !todos.Any(o => o.FacturaId == h.FacturaId && o.ExpedienteId < h.ExpedienteId));
            if (hasta is { } dia) hechos = hechos.Where(h => h.Fecha <= dia && (h.Fecha < dia || h.FacturaId < antesDe));
            leidas.AddRange(await (from h in hechos join f in facturas on h.FacturaId equals f.Id orderby h.Fecha descending, h.FacturaId descending select f)
                .Take(cuantas).ToListAsync(cancellationToken));
        }

        return [.. leidas.DistinctBy(f => f.Id).OrderByDescending(f => f.Fecha).ThenByDescending(f => f.Id).Take(cuantas)];
    }

    public async Task<long> ContarAsync(IQueryable<Factura> facturas, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo) return await facturas.LongCountAsync(cancellationToken);

        var puntos = mirador.PuntosDeVista.Select(p => mirador.Facturas(p).Join(facturas, h => h.FacturaId, f => f.Id, (h, f) => f.Id)).ToList();
        return puntos.Count == 0 ? 0 : await puntos.Aggregate((a, b) => a.Union(b)).Distinct().LongCountAsync(cancellationToken);
    }

    /// <exception cref="NotFoundException">No existe, o no la ve.</exception>
    public async Task<Factura> ExigirAsync(Guid id, CancellationToken cancellationToken)
    {
        var ve = mirador.VeTodo;
        foreach (var punto in mirador.PuntosDeVista)
            ve = ve || await mirador.Facturas(punto).AnyAsync(h => h.FacturaId == id, cancellationToken);

        return (ve ? await Vivas.SingleOrDefaultAsync(f => f.Id == id, cancellationToken) : null) ?? throw new NotFoundException();
    }
}
