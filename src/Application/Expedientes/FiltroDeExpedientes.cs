using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Filtros de la lista de expedientes. Fechas inclusive. Todo es opcional y se suma.</summary>
public abstract record FiltroDeExpedientes
{
    /// <summary>Palabras, con o sin tildes: número, referencia, título, matrícula, modelo o personas.</summary>
    public string? Texto { get; init; }

    public string? Numero { get; init; }
    public string? RefPropia { get; init; }

    /// <summary>Entera o su comienzo, con cualquier separación.</summary>
    public string? Matricula { get; init; }

    /// <summary>NIF completo de un interviniente.</summary>
    public string? Nif { get; init; }

    /// <summary>Estado público, en kebab-case.</summary>
    public string? Estado { get; init; }

    public string? TipoTramite { get; init; }

    /// <summary>vehiculos, escrituras u otros.</summary>
    public string? Familia { get; init; }

    /// <summary>usted, gestoria, administracion o nadie.</summary>
    public string? Turno { get; init; }

    /// <summary>Fecha de alta, desde.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Fecha de alta, hasta.</summary>
    public DateOnly? Hasta { get; init; }

    internal IQueryable<Expediente> Aplicar(IPortalDb db)
    {
        var q = db.Expedientes.AsNoTracking().Where(e => !e.Borrado);

        if (!string.IsNullOrWhiteSpace(Numero)) q = q.Where(e => e.Numero == Numero.Trim());
        if (!string.IsNullOrWhiteSpace(RefPropia)) q = q.Where(e => e.RefPropia == RefPropia.Trim());
        if (Domain.Common.Matricula.Normalizar(Matricula) is { Length: > 0 } placa) q = q.Where(e => e.Matricula != null && e.Matricula.StartsWith(placa));
        if (!string.IsNullOrWhiteSpace(Estado)) q = q.Where(e => e.Estado == Estados.DesdeClave(Estado));
        if (!string.IsNullOrWhiteSpace(TipoTramite)) q = q.Where(e => e.Tramite == TipoTramite);
        if (Opcion<FamiliaTramite>(Familia) is { } familia) q = q.Where(e => e.Familia == familia);
        if (Opcion<Turno>(Turno) is { } turno) q = q.Where(e => e.Turno == turno);
        if (Desde is { } desde) q = q.Where(e => e.FechaAlta >= desde);
        if (Hasta is { } hasta) q = q.Where(e => e.FechaAlta <= hasta);
        if (Domain.Common.Nif.Normalizar(Nif) is { Length: > 0 } nif) q = ConNif(q, db, nif);
        return ConTexto(q, db);
    }

    private IQueryable<Expediente> ConTexto(IQueryable<Expediente> q, IPortalDb db)
    {
        if (string.IsNullOrWhiteSpace(Texto)) return q;
        if (Domain.Common.Nif.EsValido(Texto)) return ConNif(q, db, Domain.Common.Nif.Normalizar(Texto));

        var placa = Domain.Common.Matricula.Normalizar(Texto);
        var porPlaca = placa.Length >= 4 && placa.Any(char.IsAsciiDigit) ? placa : "\0";
        var palabras = Domain.Common.Texto.Plegar(Texto).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var conPalabras = palabras.Aggregate(q, (acumulado, palabra) => acumulado.Where(e => e.Busqueda.Contains(palabra)));
        return porPlaca == "\0" ? conPalabras : q.Where(e => (e.Matricula != null && e.Matricula.StartsWith(porPlaca)) || conPalabras.Any(c => c.Id == e.Id));
    }

    private static IQueryable<Expediente> ConNif(IQueryable<Expediente> q, IPortalDb db, string nif) =>
        q.Where(e => db.Set<IntervinienteIndexado>().Any(i => i.Nif == nif && i.ExpedienteId == e.Id));

    private static T? Opcion<T>(string? clave) where T : struct, Enum => Enum.TryParse<T>(clave, true, out var valor) ? valor : null;
}

/// <summary>Un filtro mal escrito no devuelve la lista entera: se dice.</summary>
internal abstract class FiltroDeExpedientesValidator<T> : AbstractValidator<T> where T : FiltroDeExpedientes
{
    protected FiltroDeExpedientesValidator()
    {
        RuleFor(f => f.Texto).MaximumLength(200);
        RuleFor(f => f.Estado).Must(e => Estados.Existe(e!)).When(f => !string.IsNullOrWhiteSpace(f.Estado)).WithMessage("Ese estado no existe.");
        RuleFor(f => f.TipoTramite).Must(t => TipoDeTramite.Existe(t!)).When(f => !string.IsNullOrWhiteSpace(f.TipoTramite)).WithMessage("Ese trámite no existe.");
        RuleFor(f => f.Familia).IsEnumName(typeof(FamiliaTramite), false).When(f => !string.IsNullOrWhiteSpace(f.Familia)).WithMessage("La familia es vehiculos, escrituras u otros.");
        RuleFor(f => f.Turno).IsEnumName(typeof(Turno), false).When(f => !string.IsNullOrWhiteSpace(f.Turno)).WithMessage("El turno es usted, gestoria, administracion o nadie.");
        RuleFor(f => f.Hasta).GreaterThanOrEqualTo(f => f.Desde).When(f => f.Desde is not null && f.Hasta is not null).WithMessage("La fecha final es anterior a la inicial.");
    }
}
