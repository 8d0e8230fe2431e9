namespace ElGestorPortal.Domain.Common;

/// <summary>Matrícula en su forma normal, la que se indexa: mayúsculas, sin espacios, puntos ni guiones.</summary>
public static class Matricula
{
    public static string Normalizar(string? texto) =>
        texto is null ? "" : new string([.. texto.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>Podría ser una matrícula o su comienzo: pocas letras y cifras juntas, y al menos cuatro cifras.</summary>
    public static bool Parece(string? texto) => Normalizar(texto) is { Length: >= 4 and <= 10 } placa && placa.Count(char.IsAsciiDigit) is >= 4 and <= 6;

    /// <summary>La forma normal con un espacio entre letras y cifras: <c>1234 BCD</c>, <c>M 1234 AB</c>.</summary>
    public static string Agrupar(string normal) =>
        string.Concat(normal.Select((c, i) => i > 0 && char.IsAsciiDigit(c) != char.IsAsciiDigit(normal[i - 1]) ? $" {c}" : c.ToString()));
}
