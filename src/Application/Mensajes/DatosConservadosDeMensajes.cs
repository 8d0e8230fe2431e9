using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Mensajes;

/// <summary>Los mensajes que escribió y los que son para ella.</summary>
internal sealed class DatosConservadosDeMensajes(IPortalDb db) : IDatosConservados
{
    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var m in db.Mensajes.AsNoTracking().Where(m => m.Nif == nif).OrderBy(m => m.Id).Select(m => new { m.Id, m.Fecha, m.Bloqueado, m.ExpedienteId }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(m.Id, ClaseDeDatos.Mensajes, Calendario.DiaDe(m.Fecha), m.Bloqueado, m.ExpedienteId);
    }

    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken)
    {
        foreach (var mensaje in await db.Mensajes.Where(m => ids.Contains(m.Id)).ToListAsync(cancellationToken)) mensaje.Bloquear(bloquear);
    }

    public Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => db.Mensajes.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(cancellationToken);
}
