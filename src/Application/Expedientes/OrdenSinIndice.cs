using System.Globalization;
using System.Linq.Expressions;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>
/// Un orden sin índice: se leen las claves de todas las filas y se ordenan aquí, en español y con lo vacío al final, igual en los dos motores.
/// Por eso solo se admite cuando los filtros dejan pocas.
/// </summary>
internal sealed class OrdenSinIndice : OrdenDeExpedientes
{
    /// <summary>Con estas filas o más no se ordena.</summary>
    public const int Tope = 10_000;

    private static readonly CompareInfo Espanol = CultureInfo.GetCultureInfo("es-ES").CompareInfo;

    private readonly Func<ClavesDeOrden, string?> _clave;
    private readonly Comparer<ClavesDeOrden> _comparador;

    private OrdenSinIndice(Func<ClavesDeOrden, string?> clave, Comparison<string> comparar)
    {
        _clave = clave;
        _comparador = Comparer<ClavesDeOrden>.Create((a, b) => Comparar(clave(a), a.Id, clave(b), b.Id, comparar));
        Compara = comparar;
    }

    public static IReadOnlyDictionary<string, OrdenSinIndice> Todos { get; } = new Dictionary<string, OrdenSinIndice>(StringComparer.Ordinal)
    {
        ["refPropia"] = new(c => c.RefPropia, Alfabetico),
        ["titulo"] = new(c => c.Titulo, Alfabetico),
        ["estado"] = new(c => ((int)c.Estado).ToString("D3", CultureInfo.InvariantCulture), string.CompareOrdinal),
        ["fechaPresentacion"] = new(c => Dia(c.FechaPresentacion), string.CompareOrdinal),
        ["-fechaPresentacion"] = new(c => Dia(c.FechaPresentacion), AlReves),
        ["fechaFin"] = new(c => Dia(c.FechaFin), string.CompareOrdinal),
        ["-fechaFin"] = new(c => Dia(c.FechaFin), AlReves),
    };

    private Comparison<string> Compara { get; }

    /// <exception cref="PeticionInvalidaException">Son demasiadas.</exception>
    public static void Exigir(long filas)
    {
        if (filas >= Tope) throw new PeticionInvalidaException("orden-no-disponible", "Hay demasiados expedientes para ordenarlos así. Acote la lista con los filtros, o elija el orden por número, por alta o por actualización.");
    }

    public override string Clave(ExpedienteEnListaDto fila) => _clave(ClavesDeOrden.De(fila)) ?? "";

    /// <summary>Las que siguen a esa posición, en orden. La fila de la posición puede ya no estar.</summary>
    public IEnumerable<Guid> Tras(IEnumerable<ClavesDeOrden> filas, Posicion? tras)
    {
        if (tras is { } p) filas = filas.Where(f => Comparar(_clave(f), f.Id, p.Clave.Length == 0 ? null : p.Clave, p.Id, Compara) > 0);
        return filas.Order(_comparador).Select(f => f.Id);
    }

    private static int Comparar(string? clave, Guid id, string? otra, Guid otroId, Comparison<string> comparar)
    {
        var orden = (string.IsNullOrEmpty(clave), string.IsNullOrEmpty(otra)) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => -1,
            _ => comparar(clave!, otra!),
        };
        return orden != 0 ? orden : id.CompareTo(otroId);
    }

    private static int Alfabetico(string a, string b) => Espanol.Compare(a, b, CompareOptions.IgnoreCase);

    private static int AlReves(string a, string b) => string.CompareOrdinal(b, a);

    private static string? Dia(DateOnly? dia) => dia?.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>De cada expediente, lo que hace falta para ordenarlo.</summary>
internal sealed record ClavesDeOrden(Guid Id, string? RefPropia, string Titulo, EstadoExpediente Estado, DateOnly? FechaPresentacion, DateOnly? FechaFin)
{
    public static Expression<Func<Expediente, ClavesDeOrden>> DeExpediente { get; } = e => new(e.Id, e.RefPropia, e.Titulo, e.Estado, e.FechaPresentacion, e.FechaFin);

    public static ClavesDeOrden De(ExpedienteEnListaDto f) => new(f.Id, f.RefPropia, f.Titulo, f.Estado, f.FechaPresentacion, f.FechaFin);
}
