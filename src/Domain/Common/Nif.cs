namespace ElGestorPortal.Domain.Common;

/// <summary>
/// NIF español: DNI, NIE, K/L/M o entidad (RD 1065/2007, arts. 18–24; Orden EHA/451/2008).
/// Un pasaporte o un documento extranjero se guarda igual, normalizado, pero no es válido como NIF.
/// </summary>
public static class Nif
{
    private const string Letras = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string LetrasEntidad = "JABCDEFGHI";
    private const int MaximoRazonable = 32;

    /// <summary>Mayúsculas, sin espacios, puntos ni guiones; sin el prefijo ES si lo que queda es un NIF.</summary>
    public static string Normalizar(string? texto)
    {
        if (string.IsNullOrWhiteSpace(texto)) return "";

        var limpio = new string([.. texto.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        return limpio.Length == 11 && limpio.StartsWith("ES", StringComparison.Ordinal) ? limpio[2..] : limpio;
    }

    public static bool EsValido(string? texto)
    {
        if (texto is null || texto.Length > MaximoRazonable) return false;

        var nif = Normalizar(texto);
        if (nif.Length != 9 || !nif[1..8].All(char.IsAsciiDigit)) return false;

        return nif[0] switch
        {
            >= '0' and <= '9' => Letra(nif[..8]) == nif[8],
            'X' or 'Y' or 'Z' => Letra("XYZ".IndexOf(nif[0], StringComparison.Ordinal) + nif[1..8]) == nif[8],
            'K' or 'L' or 'M' => Letra(nif[1..8]) == nif[8],
            var c when "ABCDEFGHJNPQRSUVW".Contains(c, StringComparison.Ordinal) => EntidadValida(nif),
            _ => false,
        };
    }

    /// <summary>Forma que se enseña a terceros, como pide la disposición adicional 7.ª de la LOPDGDD: <c>***4567**</c>.</summary>
    public static string Enmascarar(string? texto)
    {
        var nif = Normalizar(texto);
        return nif.Length >= 9 ? $"***{nif[3..7]}**" : "*********";
    }

    private static char Letra(string cifras) => Letras[int.Parse(cifras, System.Globalization.CultureInfo.InvariantCulture) % 23];

    private static bool EntidadValida(string nif)
    {
        var suma = 0;
        for (var i = 1; i <= 7; i++)
        {
            var n = nif[i] - '0';
            suma += i % 2 == 0 ? n : (n * 2 / 10) + (n * 2 % 10);
        }

        var control = (10 - (suma % 10)) % 10;
        var esDigito = nif[8] == '0' + control;
        var esLetra = nif[8] == LetrasEntidad[control];
        return nif[0] switch
        {
            'P' or 'Q' or 'R' or 'S' or 'N' or 'W' => esLetra,
            'A' or 'B' or 'E' or 'H' => esDigito,
            _ => esDigito || esLetra,
        };
    }
}
