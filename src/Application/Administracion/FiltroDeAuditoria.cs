namespace ElGestorPortal.Application.Administracion;

/// <summary>Qué líneas de la auditoría se buscan.</summary>
public record FiltroDeAuditoria
{
    /// <summary>Parte del nombre de quien lo hizo, o de su usuario.</summary>
    public string? Persona { get; init; }

    /// <summary>Número de un expediente, o el id de cualquier cosa.</summary>
    public string? Objeto { get; init; }

    /// <summary>De qué va.</summary>
    public GrupoDeAcciones? Que { get; init; }

    /// <summary>Desde ese día, inclusive.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Hasta ese día, inclusive.</summary>
    public DateOnly? Hasta { get; init; }

    /// <summary>También lo que hace el portal solo y lo que llega del escritorio.</summary>
    public bool ConAutomatico { get; init; }
}

internal sealed class FiltroDeAuditoriaValidator : AbstractValidator<FiltroDeAuditoria>
{
    public FiltroDeAuditoriaValidator()
    {
        RuleFor(q => q.Persona).MaximumLength(100).WithMessage("Ese nombre es demasiado largo.");
        RuleFor(q => q.Objeto).MaximumLength(60).WithMessage("Ese número de expediente es demasiado largo.");
        RuleFor(q => q.Que).IsInEnum().WithMessage("Esa clase de acción no existe.");
        RuleFor(q => q.Hasta).GreaterThanOrEqualTo(q => q.Desde).When(q => q.Desde is not null && q.Hasta is not null).WithMessage("La fecha final es anterior a la inicial.");
    }
}
