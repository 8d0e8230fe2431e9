using System.Globalization;
using System.Text;

namespace ElGestorPortal.Domain.Common;

/// <summary>Texto para buscar: sin tildes ni mayúsculas («Muñoz» y «munoz» son lo mismo).</summary>
public static class Texto
{
    public static string Plegar(string? texto)
    {
        if (string.IsNullOrWhiteSpace(texto)) return "";

        var plegado = new StringBuilder(texto.Length);
        foreach (var c in texto.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plegado.Append(char.ToLowerInvariant(c));

        return plegado.ToString().Trim();
    }

    /// <summary>Sus palabras, plegadas: solo letras sin tilde y cifras, que cualquier otro signo separa.</summary>
    public static IEnumerable<string> Palabras(string? texto) =>
        new string([.. Plegar(texto).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Une las partes que no están vacías con un espacio.</summary>
    public static string Unir(params ReadOnlySpan<string?> partes)
    {
        var unido = new StringBuilder();
        foreach (var parte in partes)
        {
            if (string.IsNullOrWhiteSpace(parte)) continue;
            if (unido.Length > 0) unido.Append(' ');
            unido.Append(parte.Trim());
        }

        return unido.ToString();
    }
}
