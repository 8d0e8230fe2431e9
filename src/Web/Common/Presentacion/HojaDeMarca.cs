using System.Globalization;
using System.Text.RegularExpressions;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>La hoja <c>/marca/{slug}.css</c>: lo único que cambia de un despacho a otro.</summary>
public static partial class HojaDeMarca
{
    public const string ColorPorDefecto = "#0f5a6e";

    private const double ContrasteMinimo = 4.5;

    /// <summary>El color se reescribe desde sus cifras: lo que no sea un color no llega nunca a la hoja.</summary>
    public static string Generar(string? colorHex)
    {
        var color = Normalizar(colorHex) ?? ColorPorDefecto;
        return $":root, [data-bs-theme] {{ --marca: {color}; --marca-tinta: {Tinta(color)}; }}\n";
    }

    /// <summary>¿Es un color escrito como <c>#0f5a6e</c>?</summary>
    public static bool EsColor(string? color) => color?.Length == 7 && Normalizar(color) is not null;

    /// <summary>Blanco si se lee; si no, negro (con todo color uno de los dos pasa de 4,5:1).</summary>
    public static string Tinta(string color) => Contraste(color, "#ffffff") >= ContrasteMinimo ? "#ffffff" : "#000000";

    /// <summary>Razón de contraste de WCAG 2.2.</summary>
    public static double Contraste(string uno, string otro)
    {
        var (a, b) = (Luminancia(uno), Luminancia(otro));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static string? Normalizar(string? color)
    {
        if (color is null || !Hexadecimal().IsMatch(color))
        {
            return null;
        }

        return color.Length == 4
            ? $"#{color[1]}{color[1]}{color[2]}{color[2]}{color[3]}{color[3]}".ToLowerInvariant()
            : color.ToLowerInvariant();
    }

    private static double Luminancia(string color)
    {
        double Canal(int desde)
        {
            var v = int.Parse(color.AsSpan(desde, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Canal(1)) + (0.7152 * Canal(3)) + (0.0722 * Canal(5));
    }

    [GeneratedRegex(@"\A#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\z")]
    private static partial Regex Hexadecimal();
}
