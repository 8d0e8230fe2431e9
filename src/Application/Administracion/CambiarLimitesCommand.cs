using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>El operador dice qué módulos tiene un despacho y cuánto puede tener subido.</summary>
/// <param name="DespachoId">Cuál.</param>
/// <param name="Modulos">Los que tiene.</param>
/// <param name="Gigas">GB que puede tener subidos; null, los de la instalación.</param>
[Requiere(Permiso.Operar), TransaccionPropia]
public sealed record CambiarLimitesCommand(Guid DespachoId, IReadOnlyList<string> Modulos, int? Gigas) : ICommand;

internal sealed class CambiarLimitesValidator : AbstractValidator<CambiarLimitesCommand>
{
    public CambiarLimitesValidator()
    {
        RuleForEach(c => c.Modulos).Must(ModulosDelDespacho.Existe).WithMessage($"Los módulos son: {string.Join(", ", ModulosDelDespacho.Todos)}.");
        RuleFor(c => c.Gigas).InclusiveBetween(1, 100_000).WithMessage("La cuota va de 1 a 100.000 GB.");
    }
}

internal sealed class CambiarLimitesHandler(ManoDelOperador mano) : IRequestHandler<CambiarLimitesCommand, Unit>
{
    private const long Giga = 1L << 30;

    public async Task<Unit> Handle(CambiarLimitesCommand request, CancellationToken cancellationToken)
    {
        var limites = new LimitarDespachoCommand(request.Modulos, (request.Gigas ?? 0) * Giga);
        await mano.EnAsync(request.DespachoId, $"módulos {string.Join(", ", request.Modulos)}; cuota {(request.Gigas is { } gigas ? $"{gigas} GB" : "de la instalación")}", cancellationToken, limites);
        return Unit.Value;
    }
}
