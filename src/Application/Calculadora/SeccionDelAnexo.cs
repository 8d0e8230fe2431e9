using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// En qué sección del Anexo I se está, por sus títulos. Un párrafo del articulado también habla de turismos y de autocaravanas: solo cuenta lo que es un
/// título, por su etiqueta o por cómo empieza, y el comienzo del Anexo I vuelve a los turismos.
/// </summary>
internal sealed partial class SeccionDelAnexo
{
    private const int LargoDeTitulo = 150;
    private const int LargoDeTituloEnParrafo = 80;

    public SeccionDePrecios Actual { get; private set; } = SeccionDePrecios.Turismos;

    /// <summary>Los títulos del texto corrido se escriben como párrafos de otra clase.</summary>
    public static bool EsTitulo(string elemento, string? clase, string texto) => elemento[0] == 'h'
        ? texto.Length <= LargoDeTitulo
        : clase?.StartsWith("parrafo", StringComparison.OrdinalIgnoreCase) == true || clase?.StartsWith("articulo", StringComparison.OrdinalIgnoreCase) == true
            ? texto.Length <= LargoDeTituloEnParrafo && Numeral().IsMatch(texto)
            : texto.Length <= LargoDeTitulo && (Numeral().IsMatch(texto) || !texto.EndsWith('.') && !texto.EndsWith(';'));

    public void Leer(string titulo)
    {
        var plegado = Domain.Common.Texto.Plegar(titulo);
        if (PrimerAnexo().IsMatch(plegado)) Actual = SeccionDePrecios.Turismos;

        // El título que nombra las dos es el de todo el anexo.
        var (turismos, autocaravanas) = (plegado.Contains("turismo", StringComparison.Ordinal), plegado.Contains("autocaravana", StringComparison.Ordinal));
        if (turismos != autocaravanas) Actual = turismos ? SeccionDePrecios.Turismos : SeccionDePrecios.Autocaravanas;
    }

    /// <summary><c>B) …</c>, <c>II. …</c>, <c>Anexo …</c></summary>
    [GeneratedRegex(@"^(anexo|secci[oó]n|apartado|tabla|[a-z]\)|[ivx]+[.)]|\d+[.)ªº])\s", RegexOptions.IgnoreCase)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^anexo (i|1)\b")]
    private static partial Regex PrimerAnexo();
}
