namespace ElGestorPortal.Application.Common;

/// <summary>Olvida las respuestas guardadas por clave de idempotencia de hace más de siete días.</summary>
[Requiere(Permiso.Sistema)]
public sealed record OlvidarPeticionesCommand : ICommand;

internal sealed class OlvidarPeticionesHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<OlvidarPeticionesCommand, Unit>
{
    private const int Dias = 7;

    public async Task<Unit> Handle(OlvidarPeticionesCommand request, CancellationToken cancellationToken)
    {
        var antes = reloj.Ahora().AddDays(-Dias);
        await db.Set<PeticionRecordada>().Where(p => p.Fecha < antes).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
