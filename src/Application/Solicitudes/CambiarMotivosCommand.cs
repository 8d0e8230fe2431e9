using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Deja estos motivos, en este orden, en lugar de los que hubiera. Ninguno: los de fábrica.</summary>
[Requiere(Permiso.Gestionar | Permiso.CrearSolicitudes)]
public sealed record CambiarMotivosCommand(IReadOnlyList<string> Motivos) : ICommand;

internal sealed class CambiarMotivosValidator : AbstractValidator<CambiarMotivosCommand>
{
    public CambiarMotivosValidator()
    {
        RuleFor(c => c.Motivos).Must(m => m.Count <= MotivoHabitual.Maximo).WithMessage($"Como mucho, {MotivoHabitual.Maximo} motivos.");
        RuleForEach(c => c.Motivos).NotEmpty().MaximumLength(MotivoHabitual.Largo).WithMessage($"Cada motivo, en {MotivoHabitual.Largo} letras como mucho.");
    }
}

internal sealed class CambiarMotivosHandler(IPortalDb db) : IRequestHandler<CambiarMotivosCommand, Unit>
{
    public async Task<Unit> Handle(CambiarMotivosCommand request, CancellationToken cancellationToken)
    {
        db.MotivosHabituales.RemoveRange(await db.MotivosHabituales.ToListAsync(cancellationToken));
        db.MotivosHabituales.AddRange(request.Motivos.Select(MotivoHabitual.Escribir));
        return Unit.Value;
    }
}
