using System.Runtime.CompilerServices;
using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Las copias que de ella quedan en el puente: lo que salió hacia el escritorio y lo que no se pudo aplicar. Solo lo que ya está resuelto.</summary>
internal sealed class DatosConservadosDePuente(IPortalDb db, TimeProvider reloj) : IDatosConservados
{
    public bool AlFinal => true;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Lo que todavía no ha salido se espera: mañana se vuelve a mirar.
        var hoy = reloj.Hoy();
        await foreach (var m in db.Salidas.AsNoTracking().Where(m => m.Datos.Contains(nif)).OrderBy(m => m.Id).Select(m => new { m.Id, m.Estado }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(m.Id, ClaseDeDatos.Agenda, m.Estado == EstadoDeSalida.Pendiente ? hoy.AddDays(1) : hoy, true);
        await foreach (var id in db.Cuarentenas.AsNoTracking().Where(c => c.Carga.Contains(nif)).OrderBy(c => c.Id).Select(c => c.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(id, ClaseDeDatos.Agenda, hoy, true);
    }

    /// <summary>No se enseña: nada que apartar.</summary>
    public Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await db.Salidas.Where(m => ids.Contains(m.Id) && m.Estado != EstadoDeSalida.Pendiente).ExecuteDeleteAsync(cancellationToken);
        await db.Cuarentenas.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
