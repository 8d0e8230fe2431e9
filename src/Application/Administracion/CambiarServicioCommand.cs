namespace ElGestorPortal.Application.Administracion;

/// <summary>El operador suspende un despacho, diciendo por qué, o le devuelve el servicio.</summary>
/// <param name="DespachoId">Cuál.</param>
/// <param name="Suspendido">Suspenderlo o devolverle el servicio.</param>
/// <param name="Motivo">Por qué: lo leen sus usuarios al ir a entrar.</param>
[Requiere(Permiso.Operar), TransaccionPropia]
public sealed record CambiarServicioCommand(Guid DespachoId, bool Suspendido, string Motivo) : ICommand;

internal sealed class CambiarServicioValidator : AbstractValidator<CambiarServicioCommand>
{
    public CambiarServicioValidator() => RuleFor(c => c.Motivo).NotEmpty().WithMessage("Diga por qué: lo leerán sus usuarios.")
        .MaximumLength(SuspenderDespachoValidator.LargoDelMotivo).WithMessage($"El motivo, en {SuspenderDespachoValidator.LargoDelMotivo} letras como mucho.").When(c => c.Suspendido);
}

internal sealed class CambiarServicioHandler(ManoDelOperador mano) : IRequestHandler<CambiarServicioCommand, Unit>
{
    public async Task<Unit> Handle(CambiarServicioCommand request, CancellationToken cancellationToken)
    {
        await mano.EnAsync(request.DespachoId, request.Suspendido ? $"suspendido: {request.Motivo.Trim()}" : "en servicio", cancellationToken, new SuspenderDespachoCommand(request.Suspendido, request.Motivo.Trim()));
        return Unit.Value;
    }
}
