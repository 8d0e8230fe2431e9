using System.Text;
using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Infrastructure.Common.Informes;

/// <summary>CSV como lo guardan las hojas de cálculo: comillas dobladas, saltos dentro de una celda y el separador que haya en la cabecera.</summary>
internal static class TablaCsv
{
    private const string Separadores = ";,\t";

    /// <summary>Las letras de Windows en la franja que Latin-1 deja a los controles, donde está el euro.</summary>
    private const string FranjaDeWindows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    public static IEnumerable<(int Numero, List<string> Celdas)> Leer(MemoryStream contenido, LimitesDeTabla limites)
    {
        var texto = Texto(contenido);
        if (texto.Contains('\0', StringComparison.Ordinal)) throw LectorDeTabla.Ilegible("No es un CSV ni un XLSX.");

        var (separador, lugar, numero) = (Separador(texto), 0, 0);
        while (lugar < texto.Length)
        {
            var celdas = Fila(texto, separador, ref lugar, limites);
            yield return (++numero, celdas);
        }
    }

    private static string Texto(MemoryStream contenido)
    {
        var bytes = contenido.GetBuffer().AsSpan(0, (int)contenido.Length);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(bytes.Length, bytes, (letras, b) =>
            {
                for (var i = 0; i < b.Length; i++) letras[i] = b[i] is >= 0x80 and < 0xA0 ? FranjaDeWindows[b[i] - 0x80] : (char)b[i];
            });
        }
    }

    private static char Separador(string texto)
    {
        var fin = texto.AsSpan().IndexOfAny('\r', '\n');
        var cabecera = fin < 0 ? texto.AsSpan() : texto.AsSpan(0, fin);
        var (mejor, veces) = (';', 0);
        foreach (var s in Separadores)
            if (cabecera.Count(s) is var n && n > veces) (mejor, veces) = (s, n);
        return mejor;
    }

    private static List<string> Fila(string texto, char separador, ref int lugar, LimitesDeTabla limites)
    {
        var celdas = new List<string>();
        while (true)
        {
            celdas.Add(texto.Length > lugar && texto[lugar] == '"' ? Entrecomillada(texto, separador, ref lugar) : Llana(texto, separador, ref lugar));
            if (lugar >= texto.Length) return celdas;

            // Una fila disparatada no se guarda entera: con una columna de más ya se sabe que no vale.
            if (celdas.Count > limites.Columnas) throw LectorDeTabla.Ilegible($"Una fila tiene más de {limites.Columnas} columnas.");
            if (texto[lugar++] == separador) continue;
            if (texto[lugar - 1] == '\r' && lugar < texto.Length && texto[lugar] == '\n') lugar++;
            return celdas;
        }
    }

    private static string Llana(string texto, char separador, ref int lugar)
    {
        var desde = lugar;
        while (lugar < texto.Length && texto[lugar] != separador && texto[lugar] is not ('\r' or '\n')) lugar++;
        return texto[desde..lugar].Trim();
    }

    private static string Entrecomillada(string texto, char separador, ref int lugar)
    {
        var celda = new StringBuilder();
        for (lugar++; lugar < texto.Length; lugar++)
        {
            if (texto[lugar] != '"') celda.Append(texto[lugar]);
            else if (lugar + 1 < texto.Length && texto[lugar + 1] == '"') celda.Append(texto[lugar++]);
            else break;
        }

        if (lugar < texto.Length) lugar++;
        return (celda + Llana(texto, separador, ref lugar)).Trim();
    }
}
