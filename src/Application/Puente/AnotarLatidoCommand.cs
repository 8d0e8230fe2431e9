namespace ElGestorPortal.Application.Puente;

/// <summary>Salud del agente: lo que le queda por enviar, su último error y su reloj.</summary>
[Requiere(Permiso.Puente)]
public sealed record AnotarLatidoCommand(int? Pendientes, string? UltimoError, DateTimeOffset? Hora) : ICommand;

internal sealed class AnotarLatidoValidator : AbstractValidator<AnotarLatidoCommand>
{
    public AnotarLatidoValidator()
    {
        RuleFor(c => c.Pendientes).GreaterThanOrEqualTo(0);
        RuleFor(c => c.UltimoError).MaximumLength(2000);
    }
}

internal sealed class AnotarLatidoHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<AnotarLatidoCommand, Unit>
{
    public async Task<Unit> Handle(AnotarLatidoCommand request, CancellationToken cancellationToken)
    {
        var agente = await db.Agentes.SingleAsync(a => a.Id == usuario.Identidad.AgenteId, cancellationToken);
        agente.Latir(request.Pendientes, request.UltimoError, request.Hora?.UtcDateTime, reloj.Ahora());
        return Unit.Value;
    }
}
