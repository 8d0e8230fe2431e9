using System.Text;

namespace ElGestorPortal.Application.Common;

/// <summary>Lee un CSV como lo guarda una hoja de cálculo: punto y coma, coma o tabulador; comillas dobles; UTF-8 o el alfabeto de Windows.</summary>
internal static class LectorDeCsv
{
    public static IEnumerable<IReadOnlyList<string?>> Leer(byte[] contenido)
    {
        var texto = EnTexto(contenido);
        var primera = texto.AsSpan(0, texto.IndexOf('\n') is var fin and >= 0 ? fin : texto.Length);
        var separador = primera.Contains(';') ? ';' : primera.Contains('\t') ? '\t' : ',';
        return Filas(texto, separador);
    }

    private static IEnumerable<IReadOnlyList<string?>> Filas(string texto, char separador)
    {
        var (fila, celda, entreComillas) = (new List<string?>(), new StringBuilder(), false);
        for (var i = 0; i < texto.Length; i++)
        {
            var c = texto[i];
            if (entreComillas && c == '"' && i + 1 < texto.Length && texto[i + 1] == '"')
            {
                celda.Append('"');
                i++;
            }
            else if (c == '"' && (entreComillas || celda.Length == 0)) entreComillas = !entreComillas;
            else if (!entreComillas && c == separador) Cerrar();
            else if (!entreComillas && c == '\n')
            {
                Cerrar();
                yield return fila;
                fila = [];
            }
            else if (entreComillas || c != '\r') celda.Append(c);
        }

        if (celda.Length == 0 && fila.Count == 0) yield break;
        Cerrar();
        yield return fila;

        void Cerrar()
        {
            // El apóstrofo con el que una hoja marca «esto es texto» no es del dato.
            fila.Add(celda.Length > 1 && celda[0] == '\'' ? celda.ToString(1, celda.Length - 1) : celda.ToString());
            celda.Clear();
        }
    }

    private static string EnTexto(byte[] contenido)
    {
        var bytes = contenido.AsSpan();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
