using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Vehiculos;

namespace ElGestorPortal.Application.Vehiculos;

/// <summary>Filtros de la lista de vehículos. Todo es opcional y se suma.</summary>
public abstract partial record FiltroDeVehiculos
{
    internal const string Caducada = "caducada";
    internal const string En30Dias = "en-30-dias";
    internal const string En60Dias = "en-60-dias";

    internal static IReadOnlyList<string> Itvs { get; } = [Caducada, En30Dias, En60Dias];

    /// <summary>Palabras, con o sin tildes: matrícula, bastidor, marca o modelo.</summary>
    public string? Texto { get; init; }

    /// <summary>Entera o su comienzo, con cualquier separación.</summary>
    public string? Matricula { get; init; }

    /// <summary>Entero o su final (los últimos 6 a 8).</summary>
    public string? Bastidor { get; init; }

    /// <summary>caducada, en-30-dias o en-60-dias (caduca en ese plazo).</summary>
    public string? Itv { get; init; }

    /// <summary>0, ECO, C, B o SIN.</summary>
    public string? Distintivo { get; init; }

    internal IQueryable<Vehiculo> Filtrar(IQueryable<Vehiculo> q, DateOnly hoy)
    {
        q = ConMatricula(q, Domain.Common.Matricula.Normalizar(Matricula));
        q = ConBastidor(q, Domain.Common.Matricula.Normalizar(Bastidor));
        if (!string.IsNullOrWhiteSpace(Distintivo)) q = q.Where(v => v.Distintivo == Distintivos.Normalizar(Distintivo));
        q = Itv switch
        {
            Caducada => q.Where(v => v.ItvCaduca < hoy),
            En30Dias => q.Where(v => v.ItvCaduca >= hoy && v.ItvCaduca <= hoy.AddDays(30)),
            En60Dias => q.Where(v => v.ItvCaduca >= hoy && v.ItvCaduca <= hoy.AddDays(60)),
            _ => q,
        };
        return ConTexto(q);
    }

    /// <summary>Una matrícula corriente o un bastidor se buscan por su índice; lo demás, palabra a palabra.</summary>
    private IQueryable<Vehiculo> ConTexto(IQueryable<Vehiculo> q)
    {
        var clave = Domain.Common.Matricula.Normalizar(Texto);
        if (MatriculaCorriente().IsMatch(clave)) return ConMatricula(q, clave);
        if (clave.Length == 17) return ConBastidor(q, clave);

        foreach (var palabra in Domain.Common.Texto.Palabras(Texto)) q = q.Where(v => v.Busqueda.Contains(palabra));
        return q;
    }

#pragma warning disable CA1309 // se traduce a SQL, que compara con la intercalación de la columna
    private static IQueryable<Vehiculo> ConMatricula(IQueryable<Vehiculo> q, string placa)
    {
        var fin = Prefijo.Fin(placa);
        return placa.Length == 0 ? q : q.Where(v => string.Compare(v.Matricula, placa) >= 0 && string.Compare(v.Matricula, fin) < 0);
    }

    private static IQueryable<Vehiculo> ConBastidor(IQueryable<Vehiculo> q, string final)
    {
        var (inverso, fin) = (Vehiculo.DelReves(final), Prefijo.Fin(Vehiculo.DelReves(final)));
        return final.Length == 0 ? q : q.Where(v => string.Compare(v.BastidorInverso, inverso) >= 0 && string.Compare(v.BastidorInverso, fin) < 0);
    }
#pragma warning restore CA1309

    [GeneratedRegex("^[0-9]{4}[BCDFGHJKLMNPRSTVWXYZ]{3}$")]
    private static partial Regex MatriculaCorriente();
}

/// <summary>Un filtro mal escrito no devuelve la lista entera: se dice.</summary>
internal abstract class FiltroDeVehiculosValidator<T> : AbstractValidator<T> where T : FiltroDeVehiculos
{
    protected FiltroDeVehiculosValidator()
    {
        RuleFor(f => f.Texto).MaximumLength(200);
        RuleFor(f => f.Matricula).MaximumLength(40);
        RuleFor(f => f.Bastidor).MaximumLength(40);
        RuleFor(f => f.Itv).Must(i => FiltroDeVehiculos.Itvs.Contains(i, StringComparer.Ordinal)).When(f => !string.IsNullOrWhiteSpace(f.Itv)).WithMessage("La ITV se filtra por caducada, en-30-dias o en-60-dias.");
        RuleFor(f => f.Distintivo).Must(d => Distintivos.Normalizar(d) is not null).When(f => !string.IsNullOrWhiteSpace(f.Distintivo)).WithMessage("El distintivo es 0, ECO, C, B o SIN.");
    }
}
