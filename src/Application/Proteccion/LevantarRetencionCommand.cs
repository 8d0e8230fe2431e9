namespace ElGestorPortal.Application.Proteccion;

/// <summary>Acaba una retención legal: lo que ya venció se suprimirá esta noche.</summary>
/// <param name="Id">Cuál.</param>
/// <param name="Motivo">Por qué acaba.</param>
[Requiere(Permiso.Administrar | Permiso.Gestionar)]
public sealed record LevantarRetencionCommand(Guid Id, string Motivo) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class LevantarRetencionValidator : AbstractValidator<LevantarRetencionCommand>
{
    public LevantarRetencionValidator() => RuleFor(c => c.Motivo).NotEmpty().WithMessage("Escriba por qué se levanta.").MaximumLength(BloquearPersonaValidator.MaximoDeMotivo).WithMessage($"El motivo admite {BloquearPersonaValidator.MaximoDeMotivo} letras.");
}

internal sealed class LevantarRetencionHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<LevantarRetencionCommand, Unit>
{
    public async Task<Unit> Handle(LevantarRetencionCommand request, CancellationToken cancellationToken)
    {
        var retencion = await db.Retenciones.SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        retencion.Levantar(request.Motivo, usuario.Identidad.Nombre, reloj.Ahora());
        return Unit.Value;
    }
}
