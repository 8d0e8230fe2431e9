using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Deja estas preguntas habituales, en este orden, en lugar de las que hubiera. Vacía: las de fábrica.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record CambiarPreguntasCommand(IReadOnlyList<PreguntaDto> Preguntas) : ICommand;

internal sealed class CambiarPreguntasValidator : AbstractValidator<CambiarPreguntasCommand>
{
    public CambiarPreguntasValidator()
    {
        RuleFor(c => c.Preguntas).Must(p => p.Count <= PreguntaHabitual.Maximo).WithMessage($"Como mucho, {PreguntaHabitual.Maximo} preguntas.");
        RuleForEach(c => c.Preguntas).ChildRules(p =>
        {
            p.RuleFor(x => x.Texto).NotEmpty().WithMessage("Escriba la pregunta.").MaximumLength(80);
            p.RuleFor(x => x.Direccion).NotEmpty().WithMessage("Diga qué lista la contesta.").MaximumLength(300);
        });
    }
}

internal sealed class CambiarPreguntasHandler(IPortalDb db) : IRequestHandler<CambiarPreguntasCommand, Unit>
{
    public async Task<Unit> Handle(CambiarPreguntasCommand request, CancellationToken cancellationToken)
    {
        db.Preguntas.RemoveRange(await db.Preguntas.ToListAsync(cancellationToken));
        db.Preguntas.AddRange(request.Preguntas.Select((p, orden) => PreguntaHabitual.Proponer(p.Texto, p.Direccion, orden)));
        return Unit.Value;
    }
}
