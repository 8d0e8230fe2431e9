using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ElGestorPortal.Application.Puente;

/// <summary>
/// SHA-256 de la forma canónica (RFC 8785) de <c>{tipo, op, origenId, datos}</c>, con <c>datos</c> reducido a los campos del contrato.
/// Lo desconocido, lo nulo y <c>emitido</c> no cuentan.
/// </summary>
internal static class HuellaDeElemento
{
    private static readonly SearchValues<char> Escapados = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);

    public static string De(string tipo, string op, string origenId, JsonElement? datos, Type contrato)
    {
        var canonico = new ArrayBufferWriter<byte>(1024);
        Poner(canonico, "{");
        if (datos is { } d)
        {
            Poner(canonico, "\"datos\":");
            Valor(canonico, d, EsquemaDeContrato.De(contrato));
            Poner(canonico, ",");
        }

        Poner(canonico, "\"op\":");
        Cadena(canonico, op);
        Poner(canonico, ",\"origenId\":");
        Cadena(canonico, origenId);
        Poner(canonico, ",\"tipo\":");
        Cadena(canonico, tipo);
        Poner(canonico, "}");
        return Convert.ToHexStringLower(SHA256.HashData(canonico.WrittenSpan));
    }

    private static void Valor(ArrayBufferWriter<byte> salida, JsonElement valor, EsquemaDeContrato esquema)
    {
        switch (valor.ValueKind)
        {
            case JsonValueKind.Object:
                Objeto(salida, valor, esquema);
                break;
            case JsonValueKind.Array:
                Lista(salida, valor, esquema);
                break;
            case JsonValueKind.String:
                Cadena(salida, valor.GetString()!);
                break;
            case JsonValueKind.Number:
                Poner(salida, NumeroCanonico.De(valor.GetDouble()));
                break;
            default:
                Poner(salida, valor.GetRawText());
                break;
        }
    }

    private static void Objeto(ArrayBufferWriter<byte> salida, JsonElement valor, EsquemaDeContrato esquema)
    {
        var primero = true;
        Poner(salida, "{");
        foreach (var (nombre, tipo) in esquema.Campos)
        {
            if (!valor.TryGetProperty(nombre, out var campo) || campo.ValueKind == JsonValueKind.Null) continue;
            if (!primero) Poner(salida, ",");
            primero = false;
            Cadena(salida, nombre);
            Poner(salida, ":");
            Valor(salida, campo, tipo);
        }

        Poner(salida, "}");
    }

    private static void Lista(ArrayBufferWriter<byte> salida, JsonElement valor, EsquemaDeContrato esquema)
    {
        var primero = true;
        Poner(salida, "[");
        foreach (var elemento in valor.EnumerateArray())
        {
            if (elemento.ValueKind == JsonValueKind.Null) throw new DatoInvalidoException("dato-invalido", "Una lista lleva un elemento nulo.");
            if (!primero) Poner(salida, ",");
            primero = false;
            Valor(salida, elemento, esquema);
        }

        Poner(salida, "]");
    }

    private static void Cadena(ArrayBufferWriter<byte> salida, string texto)
    {
        Poner(salida, "\"");
        var resto = texto.AsSpan();
        for (var i = resto.IndexOfAny(Escapados); i >= 0; i = resto.IndexOfAny(Escapados))
        {
            Poner(salida, resto[..i]);
            Poner(salida, Escapar(resto[i]));
            resto = resto[(i + 1)..];
        }

        Poner(salida, resto);
        Poner(salida, "\"");
    }

    private static string Escapar(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };

    private static void Poner(ArrayBufferWriter<byte> salida, ReadOnlySpan<char> texto) => Encoding.UTF8.GetBytes(texto, salida);
}
