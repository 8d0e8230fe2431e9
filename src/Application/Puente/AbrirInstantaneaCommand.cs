using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>El escritorio va a contar entero lo que tiene de esos tipos. Devuelve el id que acompaña a los lotes.</summary>
/// <param name="Tipos">De la versión 1.</param>
/// <param name="Id">El que le quiera dar: si se corta, repetirlo no abre otra. Sin él, se le da uno.</param>
/// <exception cref="ConflictoException"><c>instantanea-abierta</c>: hay otra sin cerrar de alguno de ellos.</exception>
[Requiere(Permiso.Puente), EnSerie]
public sealed record AbrirInstantaneaCommand(IReadOnlyList<string>? Tipos, Guid? Id = null) : ICommand<InstantaneaAbierta>;

/// <param name="Id">El que acompaña a los lotes y la cierra.</param>
/// <param name="Caduca">Hasta cuándo vale, UTC.</param>
public sealed record InstantaneaAbierta(Guid Id, DateTime Caduca);

internal sealed class AbrirInstantaneaHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<AbrirInstantaneaCommand, InstantaneaAbierta>
{
    public async Task<InstantaneaAbierta> Handle(AbrirInstantaneaCommand request, CancellationToken cancellationToken)
    {
        var (tipos, ahora) = (request.Tipos?.Distinct(StringComparer.Ordinal).ToList() ?? [], reloj.Ahora());
        if (tipos.Count == 0 || tipos.Exists(t => TiposDeEntrada.Buscar(t) is null)) throw new PeticionInvalidaException("tipo-desconocido", "«tipos» lleva uno o más de los tipos de la versión 1.");

        if (request.Id is { } id && await db.Instantaneas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } misma)
            return misma.EstaAbierta(ahora) ? new(id, misma.Abierta + Instantanea.Caducidad) : throw new ConflictoException("instantanea-cerrada", "Esa instantánea ya está cerrada o pasó de 24 horas: empiece otra.");

        var desde = ahora - Instantanea.Caducidad;
        var abiertas = await db.Instantaneas.Where(i => i.Cerrada == null && i.Abierta > desde).ToListAsync(cancellationToken);
        if (abiertas.Exists(i => i.Tipos.Intersect(tipos).Any())) throw new ConflictoException("instantanea-abierta", "Ya hay una instantánea sin cerrar de alguno de esos tipos.");

        var nueva = Instantanea.Abrir(tipos, ahora, request.Id);
        db.Instantaneas.Add(nueva);
        if (await db.PeticionesDeInstantanea.SingleOrDefaultAsync(cancellationToken) is { } peticion) peticion.Atender(ahora);
        return new(nueva.Id, ahora + Instantanea.Caducidad);
    }
}
