using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Cambia lo que se lee en cada estado y los plazos de los que se avisa. Una frase vacía vuelve a la de fábrica.</summary>
[Requiere(Permiso.Administrar)]
public sealed record CambiarEstadosCommand(IReadOnlyList<FrasePropuesta> Frases, IReadOnlyList<PlazoPropuesto> Plazos) : ICommand;

public sealed record FrasePropuesta(EstadoExpediente Estado, string? Texto);

public sealed record PlazoPropuesto(string Clave, int Dias, bool Avisa);

internal sealed class CambiarEstadosValidator : AbstractValidator<CambiarEstadosCommand>
{
    private const int MaximoDeDias = 3650;

    public CambiarEstadosValidator()
    {
        RuleForEach(c => c.Frases).ChildRules(f => f.RuleFor(x => x.Texto).MaximumLength(FraseDeEstado.Largo).WithMessage($"Cada frase, en {FraseDeEstado.Largo} letras como mucho."));
        RuleForEach(c => c.Plazos).ChildRules(p =>
        {
            p.RuleFor(x => x.Clave).Must(clave => PlazoLegal.Todos.Any(t => t.Clave == clave)).WithMessage("Ese plazo no existe.");
            p.RuleFor(x => x.Dias).InclusiveBetween(1, MaximoDeDias).WithMessage("Un plazo va de 1 día a diez años.");
        });
    }
}

internal sealed class CambiarEstadosHandler(IPortalDb db) : IRequestHandler<CambiarEstadosCommand, Unit>
{
    public async Task<Unit> Handle(CambiarEstadosCommand request, CancellationToken cancellationToken)
    {
        Sincronizar.Con(db.FrasesDeEstado, await db.FrasesDeEstado.ToListAsync(cancellationToken),
            request.Frases.Where(f => !string.IsNullOrWhiteSpace(f.Texto)).Select(f => new FraseDeEstado { Estado = f.Estado, Texto = f.Texto!.Trim() }), f => f.Estado, (f, nueva) => f.Texto = nueva.Texto);
        Sincronizar.Con(db.PlazosDelDespacho, await db.PlazosDelDespacho.ToListAsync(cancellationToken),
            request.Plazos.Where(p => !p.Avisa || p.Dias != PlazoLegal.Todos.Single(t => t.Clave == p.Clave).Dias).Select(p => new PlazoDelDespacho { Clave = p.Clave, Dias = p.Dias, Avisa = p.Avisa }),
            p => p.Clave, (p, nuevo) => (p.Dias, p.Avisa) = (nuevo.Dias, nuevo.Avisa));
        return Unit.Value;
    }
}
