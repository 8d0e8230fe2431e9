namespace ElGestorPortal.Application.Common;

/// <summary>CSV como lo abre una hoja de cálculo española: separado por punto y coma y sin nada que pueda tomar por una fórmula.</summary>
public static class Csv
{
    private const string Formulas = "=+-@\t\r";

    /// <summary>Una línea, con su final.</summary>
    public static string Linea(params IEnumerable<string?> celdas) => string.Join(';', celdas.Select(Celda)) + "\r\n";

    private static string Celda(string? valor)
    {
        var texto = valor ?? "";
        if (texto.Length > 0 && Formulas.Contains(texto[0], StringComparison.Ordinal)) texto = "'" + texto;
        return texto.AsSpan().IndexOfAny(";\"\r\n") < 0 ? texto : $"\"{texto.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
