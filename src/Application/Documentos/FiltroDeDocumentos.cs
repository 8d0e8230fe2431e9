using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Filtros de la lista de documentos. Fechas inclusive. Todo es opcional y se suma.</summary>
public abstract record FiltroDeDocumentos
{
    /// <summary>Una o varias clases de documento.</summary>
    public IReadOnlyList<string>? Clase { get; init; }

    /// <summary>Número de un expediente, o su id.</summary>
    public string? Expediente { get; init; }

    /// <summary>La del expediente, entera o su comienzo, con cualquier separación.</summary>
    public string? Matricula { get; init; }

    /// <summary>Palabras, con o sin tildes, del nombre, la clase o el código de verificación.</summary>
    public string? Texto { get; init; }

    /// <summary>Fecha del documento, desde.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Fecha del documento, hasta.</summary>
    public DateOnly? Hasta { get; init; }

    /// <summary>Solo los recientes que quien mira no ha abierto.</summary>
    public bool Nuevos { get; init; }

    /// <summary>Los que caducan en tantos días, contando hoy; los ya caducados no entran.</summary>
    public int? PorCaducar { get; init; }

    /// <summary>Los que tenían vigencia y ya pasó.</summary>
    public bool Caducados { get; init; }

    /// <summary>Los que hoy están dentro de su vigencia.</summary>
    public bool Vigentes { get; init; }

    /// <summary>Pregunta por algo que solo sabe el documento; si no, bastan los hechos.</summary>
    internal bool MiraElDocumento => Clase is { Count: > 0 } || !string.IsNullOrWhiteSpace(Texto) || PorCaducar is not null || Caducados || Vigentes;

    internal IQueryable<Documento> Aplicar(IQueryable<Documento> documentos, DateOnly hoy)
    {
        if (Clase is { Count: > 0 } clases) documentos = documentos.Where(d => clases.Contains(d.Clase));
        if (Caducados) documentos = documentos.Where(d => d.VigenteHasta < hoy);
        if (Vigentes) documentos = documentos.Where(d => d.VigenteHasta >= hoy && (d.VigenteDesde == null || d.VigenteDesde <= hoy));
        if (PorCaducar is { } dias)
        {
            var limite = hoy.AddDays(dias);
            documentos = documentos.Where(d => d.VigenteHasta >= hoy && d.VigenteHasta <= limite);
        }

        var palabras = Domain.Common.Texto.Plegar(Texto).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return palabras.Aggregate(documentos, (acumulado, palabra) => acumulado.Where(d => d.Busqueda.Contains(palabra)));
    }
}

/// <summary>Un filtro mal escrito no devuelve la lista entera: se dice.</summary>
internal abstract class FiltroDeDocumentosValidator<T> : AbstractValidator<T> where T : FiltroDeDocumentos
{
    private const int Anio = 366;

    protected FiltroDeDocumentosValidator()
    {
        RuleFor(f => f.Texto).MaximumLength(200).WithMessage("El texto es demasiado largo: como mucho, 200 caracteres.");
        RuleFor(f => f.Expediente).MaximumLength(60).WithMessage("Ese número de expediente es demasiado largo.");
        RuleFor(f => f.Matricula).MaximumLength(30).WithMessage("Esa matrícula es demasiado larga.");
        RuleFor(f => f.Clase).Must(c => c!.Count <= 30 && c.All(x => x is { Length: <= 60 })).When(f => f.Clase is not null).WithMessage("Elija las clases de la lista.");
        RuleFor(f => f.PorCaducar).InclusiveBetween(0, Anio).WithMessage("Los días hasta que caduca van de 0 a 366.");
        RuleFor(f => f.Hasta).GreaterThanOrEqualTo(f => f.Desde).When(f => f.Desde is not null && f.Hasta is not null).WithMessage("La fecha final es anterior a la inicial.");
    }
}
