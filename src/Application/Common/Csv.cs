namespace ElGestorPortal.Application.Common;

/// <summary>CSV como lo abre una hoja de cálculo española: separado por punto y coma y sin nada que pueda tomar por una fórmula.</summary>
public static class Csv
{
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    /// <summary>Una línea, con su final.</summary>
    public static string Linea(params IEnumerable<string?> celdas) => string.Join(';', celdas.Select(Celda)) + "\r\n";

    /// <summary>El texto, con un apóstrofo delante si una hoja de cálculo lo tomaría por una fórmula.</summary>
    public static string SinFormula(string? valor) => valor is [var primera, ..] && Formulas.Contains(primera, StringComparison.Ordinal) ? "'" + valor : valor ?? "";

    private static string Celda(string? valor)
    {
        var texto = SinFormula(valor);
        return texto.AsSpan().IndexOfAny(";\"\r\n") < 0 ? texto : $"\"{texto.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
