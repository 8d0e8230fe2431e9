using System.Globalization;
using System.Text;

namespace ElGestorPortal.Domain.Acceso;

/// <summary>Dos nombres de usuario que se leen igual son el mismo.</summary>
public static class Pliegue
{
    // Letras cirílicas y griegas que se dibujan como una latina, y esa latina.
    private const string Parecidas = "аеорсухіјѕԁһԛԝкмтвнгӏαορνικυτχεγω";
    private const string Latinas = "aeopcyxijsdhqwkmtbhrlaopvikutxeyw";

    /// <summary>Con esta forma se guarda y se busca: compatibilidad Unicode (ancho completo, signo Kelvin), sin invisibles, sin mayúsculas, sin i turca.</summary>
    public static string De(string? texto)
    {
        var visible = new StringBuilder();
        foreach (var runa in (texto ?? "").EnumerateRunes())
            if (Rune.GetUnicodeCategory(runa) != UnicodeCategory.Format)
                visible.Append(runa.ToString());

        return visible.ToString().Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant().ToLowerInvariant()
            .Replace("i\u0307", "i", StringComparison.Ordinal)
            .Replace('\u0130', 'i').Replace('\u0131', 'i')
            .Replace("ß", "ss", StringComparison.Ordinal);
    }

    /// <summary>Más gruesa, para contar intentos: tampoco distingue tildes, espacios, etiquetas +…, puntos finales ni letras de otro alfabeto que se dibujan igual.</summary>
    public static string Grueso(string? texto)
    {
        var letras = new StringBuilder();
        foreach (var c in De(texto).Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var i = Parecidas.IndexOf(c, StringComparison.Ordinal);
            letras.Append(i < 0 ? c : Latinas[i]);
        }

        var plano = letras.ToString().TrimEnd('.');
        var (mas, arroba) = (plano.IndexOf('+', StringComparison.Ordinal), plano.IndexOf('@', StringComparison.Ordinal));
        return mas > 0 && mas < arroba ? plano[..mas] + plano[arroba..] : plano;
    }
}
