using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Lo que añade a los honorarios para sus clientes: solo lo leen él y la oficina, y se va lo último.</summary>
internal sealed class DatosConservadosDeMargenes(IPortalDb db, TimeProvider reloj) : IDatosConservados
{
    public bool AlFinal => true;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in await db.Margenes.Where(m => m.Nif == nif).Select(m => m.Id).ToListAsync(cancellationToken)) yield return new(id, ClaseDeDatos.Agenda, reloj.Hoy(), true);
    }

    /// <summary>Sin su cuenta no lo lee nadie.</summary>
    public Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => db.Margenes.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(cancellationToken);
}
