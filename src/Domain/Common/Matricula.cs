namespace ElGestorPortal.Domain.Common;

/// <summary>Matrícula en su forma normal, la que se indexa: mayúsculas, sin espacios, puntos ni guiones.</summary>
public static class Matricula
{
    public static string Normalizar(string? texto) =>
        texto is null ? "" : new string([.. texto.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
