namespace ElGestorPortal.Application.Puente;

/// <summary>El agente ha hablado. Se anota como mucho una vez por minuto: es una señal de vida, no un cambio que auditar.</summary>
[Requiere(Permiso.Puente), TransaccionPropia]
internal sealed record AnotarContactoCommand : ICommand;

internal sealed class AnotarContactoHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<AnotarContactoCommand, Unit>
{
    private static readonly TimeSpan Cada = TimeSpan.FromMinutes(1);

    public async Task<Unit> Handle(AnotarContactoCommand request, CancellationToken cancellationToken)
    {
        var (agente, ahora) = (usuario.Identidad.AgenteId, reloj.Ahora());
        var antes = ahora - Cada;
        var callados = db.Agentes.Where(a => a.Id == agente && (a.UltimoContacto == null || a.UltimoContacto < antes));
        if (await callados.AnyAsync(cancellationToken)) await callados.ExecuteUpdateAsync(s => s.SetProperty(a => a.UltimoContacto, ahora), cancellationToken);
        return Unit.Value;
    }
}
