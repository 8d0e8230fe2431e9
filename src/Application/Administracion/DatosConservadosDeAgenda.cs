using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Su ficha en la agenda: se aparta con lo demás y se va lo último.</summary>
internal sealed class DatosConservadosDeAgenda(IPortalDb db, TimeProvider reloj) : IDatosConservados
{
    public bool AlFinal => true;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var p in await db.Personas.AsNoTracking().Where(p => p.Nif == nif).Select(p => new { p.Id, p.Bloqueado }).ToListAsync(cancellationToken)) yield return new(p.Id, ClaseDeDatos.Agenda, reloj.Hoy(), p.Bloqueado);
    }

    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken)
    {
        foreach (var persona in await db.Personas.Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken)) persona.Bloquear(bloquear);
    }

    public Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => db.Personas.Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(cancellationToken);
}
