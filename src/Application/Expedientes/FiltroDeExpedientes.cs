using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Filtros de la lista de expedientes. Fechas inclusive. Todo es opcional y se suma.</summary>
public abstract record FiltroDeExpedientes
{
    /// <summary>Palabras, con o sin tildes: número, referencia, título, matrícula, bastidor, marca, personas, notario o finca. O un NIF entero.</summary>
    public string? Texto { get; init; }

    public string? Numero { get; init; }
    public string? RefPropia { get; init; }

    /// <summary>Entera o su comienzo, con cualquier separación.</summary>
    public string? Matricula { get; init; }

    /// <summary>Entero, su comienzo o sus últimos seis, siete u ocho caracteres.</summary>
    public string? Bastidor { get; init; }

    /// <summary>NIF completo de un interviniente.</summary>
    public string? Nif { get; init; }

    /// <summary>Estado público, en kebab-case.</summary>
    public string? Estado { get; init; }

    public string? TipoTramite { get; init; }

    /// <summary>vehiculos, escrituras u otros.</summary>
    public string? Familia { get; init; }

    /// <summary>usted, gestoria, administracion o nadie.</summary>
    public string? Turno { get; init; }

    /// <summary>Jefatura, como la nombra la gestoría.</summary>
    public string? Jefatura { get; init; }

    /// <summary>Solo los que tienen una incidencia.</summary>
    public bool ConIncidencia { get; init; }

    /// <summary>Solo los que tienen documentos recientes sin abrir.</summary>
    public bool DocumentosNuevos { get; init; }

    /// <summary>Fecha de alta, desde.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Fecha de alta, hasta.</summary>
    public DateOnly? Hasta { get; init; }

    public DateOnly? PresentacionDesde { get; init; }
    public DateOnly? PresentacionHasta { get; init; }
    public DateOnly? FinDesde { get; init; }
    public DateOnly? FinHasta { get; init; }

    /// <summary>Con algún cambio desde ese día.</summary>
    public DateOnly? CambiadoDesde { get; init; }
}

/// <summary>Un filtro mal escrito no devuelve la lista entera: se dice.</summary>
internal abstract class FiltroDeExpedientesValidator<T> : AbstractValidator<T> where T : FiltroDeExpedientes
{
    private const int MinimoDeBastidor = 6;

    protected FiltroDeExpedientesValidator()
    {
        RuleFor(f => f.Texto).MaximumLength(200);
        RuleFor(f => f.Numero).MaximumLength(100);
        RuleFor(f => f.RefPropia).MaximumLength(100);
        RuleFor(f => f.Matricula).MaximumLength(30);
        RuleFor(f => f.Nif).MaximumLength(30);
        RuleFor(f => f.Jefatura).MaximumLength(100);
        RuleFor(f => f.Bastidor).MaximumLength(30).Must(b => Domain.Common.Matricula.Normalizar(b).Length >= MinimoDeBastidor).When(f => !string.IsNullOrWhiteSpace(f.Bastidor))
            .WithMessage("Escriba el bastidor entero o, al menos, sus seis últimos caracteres.");
        RuleFor(f => f.Estado).Must(e => Estados.Existe(e!)).When(f => !string.IsNullOrWhiteSpace(f.Estado)).WithMessage("Ese estado no existe.");
        RuleFor(f => f.TipoTramite).Must(t => TipoDeTramite.Existe(t!)).When(f => !string.IsNullOrWhiteSpace(f.TipoTramite)).WithMessage("Ese trámite no existe.");
        RuleFor(f => f.Familia).IsEnumName(typeof(FamiliaTramite), false).When(f => !string.IsNullOrWhiteSpace(f.Familia)).WithMessage("La familia es vehiculos, escrituras u otros.");
        RuleFor(f => f.Turno).IsEnumName(typeof(Turno), false).When(f => !string.IsNullOrWhiteSpace(f.Turno)).WithMessage("El turno es usted, gestoria, administracion o nadie.");
        NoCruzadas(f => f.Desde, f => f.Hasta);
        NoCruzadas(f => f.PresentacionDesde, f => f.PresentacionHasta);
        NoCruzadas(f => f.FinDesde, f => f.FinHasta);
    }

    private void NoCruzadas(Func<T, DateOnly?> desde, System.Linq.Expressions.Expression<Func<T, DateOnly?>> hasta) =>
        RuleFor(hasta).Must((f, fin) => fin is null || desde(f) is not { } inicio || fin >= inicio).WithMessage("La fecha final es anterior a la inicial.");
}
