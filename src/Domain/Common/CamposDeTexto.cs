using System.Text.RegularExpressions;

namespace ElGestorPortal.Domain.Common;

/// <summary>Los campos de un texto que escribe la oficina, entre llaves: «Hola, {nombre}».</summary>
public static partial class CamposDeTexto
{
    /// <summary>Por qué no vale ese texto con esos campos; null si vale.</summary>
    public static string? QueFalla(string texto, IReadOnlyCollection<string> conocidos)
    {
        foreach (Match m in EntreLlaves().Matches(texto))
            if (!conocidos.Contains(m.Groups[1].Value))
                return $"«{{{m.Groups[1].Value}}}» no es un campo de este texto. Los que hay: {string.Join(", ", conocidos.Select(c => $"{{{c}}}"))}.";

        return EntreLlaves().Replace(texto, "").IndexOfAny(['{', '}']) >= 0 ? "Hay una llave suelta: los campos van entre las dos, como {despacho}." : null;
    }

    public static bool Lleva(string texto, string campo) => texto.Contains($"{{{campo}}}", StringComparison.Ordinal);

    /// <summary>El texto con los valores en su sitio. Lo que no es un campo se queda como está.</summary>
    public static string Rellenar(string texto, IReadOnlyDictionary<string, string> valores) =>
        EntreLlaves().Replace(texto, m => valores.GetValueOrDefault(m.Groups[1].Value, m.Value));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex EntreLlaves();
}
