using ElGestorPortal.Domain.Escrituras;

namespace ElGestorPortal.Application.Escrituras;

/// <summary>Filtros de la lista de escrituras. Todo es opcional y se suma.</summary>
public abstract record FiltroDeEscrituras
{
    /// <summary>Palabras, con o sin tildes: notario, protocolo, acto, finca, municipio o personas.</summary>
    public string? Texto { get; init; }

    /// <summary>Nombre o plaza.</summary>
    public string? Notario { get; init; }

    /// <summary>Número, o número y año: <c>1234/2026</c>.</summary>
    public string? Protocolo { get; init; }

    public int? Anio { get; init; }

    /// <summary>Número de finca registral.</summary>
    public string? Finca { get; init; }

    /// <summary>Código registral único (IDUFIR), 14 cifras.</summary>
    public string? Cru { get; init; }

    /// <summary>20 caracteres.</summary>
    public string? ReferenciaCatastral { get; init; }

    /// <summary>Estado, en kebab-case.</summary>
    public string? Estado { get; init; }

    internal IQueryable<Escritura> Filtrar(IQueryable<Escritura> q)
    {
        foreach (var palabra in Domain.Common.Texto.Palabras(Texto)) q = q.Where(e => e.Busqueda.Contains(palabra));
        foreach (var palabra in Domain.Common.Texto.Palabras(Notario)) q = q.Where(e => e.Notario.Contains(palabra));
        q = ConFinca(q, 'f', Finca);
        q = ConFinca(q, 'c', Cru);
        q = ConFinca(q, 'r', ReferenciaCatastral);
        if (EstadoDe(Estado) is { } estado) q = q.Where(e => e.Estado == estado);
        if (Anio is { } anio) q = q.Where(e => e.Anio == anio);
        return ConProtocolo(q);
    }

    internal static EstadoEscritura? EstadoDe(string? clave) =>
        Enum.GetValues<EstadoEscritura>().Cast<EstadoEscritura?>().FirstOrDefault(e => string.Equals(e.ToString(), clave?.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private IQueryable<Escritura> ConProtocolo(IQueryable<Escritura> q)
    {
        var partes = (Protocolo ?? "").Split('/', 2);
        if (Escritura.NormalizarProtocolo(partes[0]) is not { } protocolo) return q;

        q = q.Where(e => e.Protocolo == protocolo);
        return partes.Length == 2 && int.TryParse(partes[1], out var anio) ? q.Where(e => e.Anio == anio) : q;
    }

    private static IQueryable<Escritura> ConFinca(IQueryable<Escritura> q, char clase, string? valor)
    {
        var buscado = Escritura.Buscable(clase, valor) + "|";
        return buscado.Length == 1 ? q : q.Where(e => e.Fincas.Contains(buscado));
    }
}

/// <summary>Un filtro mal escrito no devuelve la lista entera: se dice.</summary>
internal abstract class FiltroDeEscriturasValidator<T> : AbstractValidator<T> where T : FiltroDeEscrituras
{
    protected FiltroDeEscriturasValidator()
    {
        RuleFor(f => f.Texto).MaximumLength(200);
        RuleFor(f => f.Notario).MaximumLength(200);
        RuleFor(f => f.Protocolo).MaximumLength(40);
        RuleFor(f => f.Finca).MaximumLength(40);
        RuleFor(f => f.Cru).MaximumLength(40);
        RuleFor(f => f.ReferenciaCatastral).MaximumLength(40);
        RuleFor(f => f.Anio).InclusiveBetween(1850, 2200).WithMessage("El año del protocolo no es posible.");
        RuleFor(f => f.Estado).Must(e => FiltroDeEscrituras.EstadoDe(e) is not null).When(f => !string.IsNullOrWhiteSpace(f.Estado)).WithMessage("Ese estado no existe.");
    }
}
