using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace ElGestorPortal.Tests.Common;

/// <summary>Lo que dice un PDF, como lo copiaría quien lo lee: página a página, con los blancos juntos.</summary>
public static partial class PdfDePrueba
{
    public static IReadOnlyList<string> Paginas(byte[] pdf)
    {
        using var documento = PdfDocument.Open(pdf);
        return [.. documento.GetPages().Select(p => Blancos().Replace(ContentOrderTextExtractor.GetText(p), " "))];
    }

    public static string Texto(byte[] pdf) => string.Join(' ', Paginas(pdf));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blancos();
}
