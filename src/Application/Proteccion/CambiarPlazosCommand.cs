using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion;

/// <summary>Cuánto se conserva cada clase de datos y por qué. Lo que se acorta se nota en la supresión de esta noche.</summary>
[Requiere(Permiso.Administrar | Permiso.Gestionar)]
public sealed record CambiarPlazosCommand(IReadOnlyList<PlazoPedido> Plazos) : ICommand, IAuditable
{
    public string? Objeto => string.Join(", ", Plazos.Select(p => $"{p.Clase} {p.Anios}"));
}

/// <param name="Clase">Clave de la clase.</param>
/// <param name="Anios">Cuántos.</param>
/// <param name="Norma">Qué lo justifica.</param>
public sealed record PlazoPedido(string Clase, int Anios, string Norma);

internal sealed class CambiarPlazosValidator : AbstractValidator<CambiarPlazosCommand>
{
    private const int MaximoDeNorma = 200;

    public CambiarPlazosValidator() => RuleForEach(c => c.Plazos).ChildRules(p =>
    {
        p.RuleFor(x => x.Clase).Must(c => ClaseDeDatos.Editables.Any(e => e.Clave == c)).WithMessage("No hay esa clase de datos.");
        p.RuleFor(x => x.Anios).InclusiveBetween(0, ClaseDeDatos.AniosMaximos).WithMessage($"Un plazo va de 0 a {ClaseDeDatos.AniosMaximos} años.");
        p.RuleFor(x => x.Norma).NotEmpty().WithMessage("Diga qué norma o criterio lo justifica.").MaximumLength(MaximoDeNorma).WithMessage($"La norma admite {MaximoDeNorma} letras.");
    });
}

internal sealed class CambiarPlazosHandler(IPortalDb db) : IRequestHandler<CambiarPlazosCommand, Unit>
{
    public async Task<Unit> Handle(CambiarPlazosCommand request, CancellationToken cancellationToken)
    {
        var suyos = await db.PlazosDeConservacion.ToDictionaryAsync(p => p.Clase, cancellationToken);
        foreach (var (clase, anios, norma) in request.Plazos)
        {
            if (suyos.TryGetValue(clase, out var plazo)) plazo.Cambiar(anios, norma);
            else db.PlazosDeConservacion.Add(PlazoDeConservacion.De(clase, anios, norma));
        }

        return Unit.Value;
    }
}
