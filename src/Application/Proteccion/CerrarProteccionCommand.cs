namespace ElGestorPortal.Application.Proteccion;

/// <summary>De esa persona no queda nada: se olvidan también su NIF y las retenciones que lo llevaban, ya levantadas.</summary>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record CerrarProteccionCommand(Guid PersonaId) : ICommand, IAuditable
{
    public string? Objeto => PersonaId.ToString();
}

internal sealed class CerrarProteccionHandler(IPortalDb db, RecorridoDePersona recorrido, TimeProvider reloj) : IRequestHandler<CerrarProteccionCommand, Unit>
{
    public async Task<Unit> Handle(CerrarProteccionCommand request, CancellationToken cancellationToken)
    {
        var persona = await db.PersonasProtegidas.SingleAsync(p => p.Id == request.PersonaId, cancellationToken);
        if (persona.Nif is not { } nif) return Unit.Value;

        // Lo que llegó, o se retuvo, mientras se suprimía lo demás.
        await foreach (var _ in recorrido.DeAsync(nif, cancellationToken)) return Unit.Value;

        await db.Retenciones.Where(r => r.Nif == nif).ExecuteDeleteAsync(cancellationToken);
        persona.Suprimir(reloj.Ahora());
        return Unit.Value;
    }
}
