using System.Runtime.CompilerServices;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Los presupuestos que guardó, con sus enlaces.</summary>
internal sealed class DatosConservadosDeCalculadora(IPortalDb db) : IDatosConservados
{
    private IQueryable<Presupuesto> Todos => db.PresupuestosConBloqueados;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var p in Todos.AsNoTracking().Where(p => p.Nif == nif).OrderBy(p => p.Id).Select(p => new { p.Id, p.Creado, p.Bloqueado }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(p.Id, ClaseDeDatos.Presupuestos, Calendario.DiaDe(p.Creado), p.Bloqueado);
    }

    /// <summary>Los enlaces no se apartan: se quitan.</summary>
    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken)
    {
        foreach (var presupuesto in await Todos.Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken)) presupuesto.Bloquear(bloquear);
        if (bloquear) await db.EnlacesDePresupuesto.Where(e => ids.Contains(e.PresupuestoId)).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await db.EnlacesDePresupuesto.Where(e => ids.Contains(e.PresupuestoId)).ExecuteDeleteAsync(cancellationToken);
        await Todos.Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
