using System.Globalization;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// Los tramos de motos, quads y buggies que trae la Orden: «De 50,01 a 75 c.c.» y su precio. De qué son lo dice el último título; una lista solo vale si
/// empieza en cero, no deja huecos y acaba abierta. La que no se entiende no se adivina: se queda sin leer.
/// </summary>
internal sealed partial class TramosDeOrden
{
    private const decimal HuecoEntreTramos = 1;

    private readonly Dictionary<ClaseDeTramo, IReadOnlyList<TramoDePrecio>> _leidos = [];
    private readonly HashSet<ClaseDeTramo> _dudosos = [];
    private readonly List<TramoDePrecio> _lista = [];
    private Familia _familia;
    private bool _kilovatios;

    private enum Familia
    {
        Ninguna,
        Motocicletas,
        Quads,
        Buggies,
    }

    /// <summary>Los que se han leído enteros.</summary>
    public IReadOnlyDictionary<ClaseDeTramo, IReadOnlyList<TramoDePrecio>> Leidos => _leidos.Where(t => !_dudosos.Contains(t.Key)).ToDictionary();

    /// <summary>Un título, o una fila que solo tiene un rótulo.</summary>
    public void Titular(string texto)
    {
        var plegado = Domain.Common.Texto.Plegar(texto);
        if (Nautica().IsMatch(plegado))
        {
            Cerrar(Familia.Ninguna);
            return;
        }

        var nombradas = new[] { (Familia.Motocicletas, "motocicl"), (Familia.Quads, "quad"), (Familia.Buggies, "bugg") }.Where(f => plegado.Contains(f.Item2, StringComparison.Ordinal)).Select(f => f.Item1).ToList();
        if (nombradas.Count > 0) Cerrar(nombradas is [var una] ? una : Familia.Ninguna);
    }

    public void Fila(IReadOnlyList<string> celdas)
    {
        var escritas = celdas.Where(c => c.Length > 0).ToList();
        if (escritas is [var rotulo]) Titular(rotulo);
        if (escritas is not [var texto, var precio] || Tramo().Match(Limpio(texto)) is not { Success: true } m || Cifra(precio) is not { } valor) return;

        var (desde, hasta, kilovatios) = (Cifra(m.Groups["desde"].Value), Cifra(m.Groups["hasta"].Value), m.Groups["unidad"].Value == "kw");
        if (desde is null) Cerrar(_familia);
        if (Limite(desde, kilovatios) is not { } mas)
        {
            _lista.Clear();
            return;
        }

        _kilovatios = kilovatios;
        _lista.Add(new(mas, hasta, texto, valor));
        if (hasta is null) Cerrar(_familia);
    }

    /// <summary>Donde acaba el anterior: «De 50,01» es más de 50. null si este no le sigue.</summary>
    private decimal? Limite(decimal? desde, bool kilovatios)
    {
        if (desde is not { } d) return 0;
        return _lista is [.., { Hasta: { } anterior }] && kilovatios == _kilovatios && d >= anterior && d - anterior <= HuecoEntreTramos ? anterior : null;
    }

    private void Cerrar(Familia siguiente)
    {
        if (_lista is [_, .., { Hasta: null }] && Clase() is { } clase && !_leidos.TryAdd(clase, [.. _lista]) && !_leidos[clase].SequenceEqual(_lista)) _dudosos.Add(clase);
        _lista.Clear();
        _familia = siguiente;
    }

    private ClaseDeTramo? Clase() => (_familia, _kilovatios) switch
    {
        (Familia.Motocicletas, true) => ClaseDeTramo.MotocicletasElectricas,
        (Familia.Motocicletas, false) => ClaseDeTramo.Motocicletas,
        (Familia.Quads, false) => ClaseDeTramo.Quads,
        (Familia.Buggies, false) => ClaseDeTramo.Buggies,
        _ => null,
    };

    private static string Limpio(string texto) => Centimetros().Replace(Parentesis().Replace(Domain.Common.Texto.Plegar(texto), ""), " cc ").Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static decimal? Cifra(string texto) =>
        decimal.TryParse(texto.Replace("€", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace(',', '.').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cifra) ? cifra : null;

    /// <summary><c>hasta 50 cc</c>, <c>de 50,01 a 75 cc</c>, <c>de 4,01 kw a 6 kw</c>, <c>de 1.200,01 cc y superior</c>: sin unidad no se sabe qué es.</summary>
    [GeneratedRegex(@"^(?:hasta (?<hasta>[\d.,]+) (?<unidad>cc|kw)|(?:de|mas de) (?<desde>[\d.,]+)(?: (?:cc|kw))? (?:a|hasta) (?<hasta>[\d.,]+) (?<unidad>cc|kw)|(?:de|mas de) (?<desde>[\d.,]+) (?<unidad>cc|kw)(?: (?:y|o) (?:superior|mas)\b.*| en adelante.*))$")]
    private static partial Regex Tramo();

    [GeneratedRegex(@"\(.*?\)")]
    private static partial Regex Parentesis();

    /// <summary>c.c., cc, cm3.</summary>
    [GeneratedRegex(@"\s*\b(?:c\.?\s?c\b\.?|cm3|cm³)")]
    private static partial Regex Centimetros();

    [GeneratedRegex("nautic|acuatic|embarcac|marino|fueraborda|intraborda")]
    private static partial Regex Nautica();
}
