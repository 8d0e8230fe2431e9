using System.Globalization;

namespace ElGestorPortal.Application.Common;

/// <summary>Cantidades como las escribe una persona: <c>8.600,50</c>, <c>8600,5</c>, <c>8600.50</c>.</summary>
public static class ImporteEnEspanol
{
    private static readonly CultureInfo Espanol = CultureInfo.GetCultureInfo("es-ES");

    /// <returns>null si no es una cantidad.</returns>
    public static decimal? Leer(string? texto)
    {
        var limpio = (texto ?? "").Replace("€", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        if (limpio.Contains(',', StringComparison.Ordinal)) limpio = limpio.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        else if (EsDeMiles(limpio)) limpio = limpio.Replace(".", "", StringComparison.Ordinal);

        return decimal.TryParse(limpio, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var importe) ? importe : null;
    }

    public static string? Escribir(decimal? importe) => importe?.ToString("0.##", Espanol);

    /// <summary>Lo guardado con punto, como se lee; si no es una cantidad, tal cual, para que se corrija.</summary>
    public static string? DeCampo(string? guardado) => decimal.TryParse(guardado, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var importe) ? Escribir(importe) : guardado;

    /// <summary><c>8.600</c> son ocho mil seiscientos, no ocho con seis.</summary>
    private static bool EsDeMiles(string texto) => texto.Split('.') is { Length: > 1 } trozos && trozos.Skip(1).All(t => t.Length == 3);
}
