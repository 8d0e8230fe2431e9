using System.Globalization;

namespace ElGestorPortal.Application.Puente;

/// <summary>Un número como lo escribe ECMAScript, que es lo que pide RFC 8785 (§3.2.2.3).</summary>
internal static class NumeroCanonico
{
    public static string De(double valor)
    {
        if (!double.IsFinite(valor)) throw new DatoInvalidoException("dato-invalido", "Un número se sale de rango.");
        if (valor == 0) return "0";

        var (cifras, exponente) = Descomponer(Math.Abs(valor));
        var signo = valor < 0 ? "-" : "";
        return signo + Escribir(cifras, exponente);
    }

    /// <summary>valor = 0.cifras × 10^exponente, con las cifras justas para recuperarlo.</summary>
    private static (string Cifras, int Exponente) Descomponer(double valor)
    {
        // El exponente sale de la forma corta: con más cifras, 1e23 es 9,99…e22.
        var partes = valor.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var punto = partes[0].IndexOf('.', StringComparison.Ordinal);
        var cifras = partes[0].Replace(".", "", StringComparison.Ordinal);
        var enteras = (punto < 0 ? cifras.Length : punto) - (cifras.Length - cifras.TrimStart('0').Length);
        return (cifras.Trim('0'), enteras + (partes.Length > 1 ? int.Parse(partes[1], CultureInfo.InvariantCulture) : 0));
    }

    private static string Escribir(string cifras, int n)
    {
        var k = cifras.Length;
        if (k <= n && n <= 21) return cifras + new string('0', n - k);
        if (n is > 0 and <= 21) return $"{cifras[..n]}.{cifras[n..]}";
        if (n is > -6 and <= 0) return $"0.{new string('0', -n)}{cifras}";

        var e = n - 1;
        var resto = k == 1 ? "" : "." + cifras[1..];
        return $"{cifras[0]}{resto}e{(e < 0 ? "-" : "+")}{Math.Abs(e).ToString(CultureInfo.InvariantCulture)}";
    }
}
