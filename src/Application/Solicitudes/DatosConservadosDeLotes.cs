using System.Runtime.CompilerServices;
using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Las hojas de solicitudes que subió, con sus filas. La que se está enviando hace falta todavía.</summary>
internal sealed class DatosConservadosDeLotes(IPortalDb db) : IDatosConservados
{
    private IQueryable<LoteDeSolicitudes> Todos => db.LotesConBloqueados;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var l in Todos.AsNoTracking().Where(l => l.SolicitanteNif == nif).OrderBy(l => l.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(l.Id, ClaseDeDatos.Solicitudes, l is { Confirmado: not null, Terminado: null } ? null : Calendario.DiaDe(l.Terminado ?? l.Creado), l.Bloqueado);
    }

    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken)
    {
        foreach (var lote in await Todos.Where(l => ids.Contains(l.Id)).ToListAsync(cancellationToken)) lote.Bloquear(bloquear);
    }

    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await db.FilasDeLotes.Where(f => ids.Contains(f.LoteId)).ExecuteDeleteAsync(cancellationToken);
        await Todos.Where(l => ids.Contains(l.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
