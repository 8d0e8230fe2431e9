using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>El escritorio va a contar entero lo que tiene de esos tipos. Devuelve el id que acompaña a los lotes.</summary>
/// <exception cref="ConflictoException"><c>instantanea-abierta</c>: hay otra sin cerrar de alguno de ellos.</exception>
[Requiere(Permiso.Puente), EnSerie]
public sealed record AbrirInstantaneaCommand(IReadOnlyList<string>? Tipos) : ICommand<InstantaneaAbierta>;

/// <param name="Id">El que acompaña a los lotes y la cierra.</param>
/// <param name="Caduca">Hasta cuándo vale, UTC.</param>
public sealed record InstantaneaAbierta(Guid Id, DateTime Caduca);

internal sealed class AbrirInstantaneaHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<AbrirInstantaneaCommand, InstantaneaAbierta>
{
    public async Task<InstantaneaAbierta> Handle(AbrirInstantaneaCommand request, CancellationToken cancellationToken)
    {
        var (tipos, ahora) = (request.Tipos?.Distinct(StringComparer.Ordinal).ToList() ?? [], reloj.Ahora());
        if (tipos.Count == 0 || tipos.Exists(t => TiposDeEntrada.Buscar(t) is null)) throw new PeticionInvalidaException("tipo-desconocido", "«tipos» lleva uno o más de los tipos de la versión 1.");

        var desde = ahora - Instantanea.Caducidad;
        var abiertas = await db.Instantaneas.Where(i => i.Cerrada == null && i.Abierta > desde).ToListAsync(cancellationToken);
        if (abiertas.Exists(i => i.Tipos.Intersect(tipos).Any())) throw new ConflictoException("instantanea-abierta", "Ya hay una instantánea sin cerrar de alguno de esos tipos.");

        var nueva = Instantanea.Abrir(tipos, ahora);
        db.Instantaneas.Add(nueva);
        if (await db.PeticionesDeInstantanea.SingleOrDefaultAsync(cancellationToken) is { } peticion) peticion.Atender(ahora);
        return new(nueva.Id, ahora + Instantanea.Caducidad);
    }
}
