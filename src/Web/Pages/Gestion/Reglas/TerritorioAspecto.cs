using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Web.Pages.Gestion.Reglas;

/// <summary>Lo que se elige al escribir una regla.</summary>
public static class TerritorioAspecto
{
    private static readonly string[] Habituales = ["alta", "media-alta", "media", "baja"];

    public static IReadOnlyList<(DistintivoAmbiental Valor, string Nombre)> Distintivos { get; } =
        [(DistintivoAmbiental.Cero, "Cero"), (DistintivoAmbiental.Eco, "ECO"), (DistintivoAmbiental.C, "C"), (DistintivoAmbiental.B, "B"), (DistintivoAmbiental.Sin, "Sin distintivo")];

    /// <summary>Las de siempre y, si es otra, la que tenga.</summary>
    public static IEnumerable<string> Confianzas(string? actual) => string.IsNullOrEmpty(actual) || Habituales.Contains(actual) ? Habituales : [.. Habituales, actual];

    /// <summary>«Un tipo del 8 % · turismo o todoterreno; más de 15 CVF».</summary>
    public static string Resumen(ReglaDeCuota regla) => $"{char.ToUpperInvariant(regla.EnLetra[0])}{regla.EnLetra[1..]} · {ReglaEnLetra.Condiciones(regla.Cuando)}";
}
