using System.Text.Json;

namespace ElGestorPortal.Application.Puente;

/// <summary>Acuse bien formado.</summary>
/// <param name="MessageId">Mensaje del que habla.</param>
/// <param name="Resultado"><c>aceptado</c>, <c>duplicado</c>, <c>rechazado</c> o <c>reintentar</c>.</param>
/// <param name="OrigenId">Id que le ha dado el escritorio.</param>
/// <param name="Numero">Número de expediente.</param>
/// <param name="Codigo">Código del error, según el escritorio.</param>
/// <param name="Detalle">Por qué.</param>
public sealed record AcuseDelEscritorio(Guid MessageId, string Resultado, string? OrigenId, string? Numero, string? Codigo, string? Detalle);

/// <summary>Lee los acuses de uno en uno: uno malo no estropea los demás.</summary>
internal static class LectorDeAcuses
{
    private static readonly string[] Conocidos = ["aceptado", "duplicado", "rechazado", "reintentar"];

    public static (AcuseDelEscritorio? Bueno, ResultadoDeAcuse? Malo) Leer(JsonElement json)
    {
        var crudo = Texto(json, "messageId", 100);
        if (!Guid.TryParse(crudo, out var id)) return (null, new(crudo, "invalido", "falta-campo", "«messageId» no es un identificador."));

        return Texto(json, "resultado", 40) is { } resultado && Conocidos.Contains(resultado)
            ? (new(id, resultado, Texto(json, "origenId", 200), Texto(json, "numero", 60), Texto(json, "codigo", 60), Texto(json, "detalle", 500)), null)
            : (null, new(crudo, "invalido", "resultado-desconocido", "«resultado» es aceptado, duplicado, rechazado o reintentar."));
    }

    /// <summary>Sin controles y cortado: viene de otro programa y se enseña en el área interna.</summary>
    private static string? Texto(JsonElement json, string nombre, int maximo)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(nombre, out var valor) || valor.ValueKind != JsonValueKind.String) return null;

        try
        {
            var texto = new string([.. valor.GetString()!.Where(c => !char.IsControl(c)).Take(maximo)]).Trim();
            if (texto.Length > 0 && char.IsHighSurrogate(texto[^1])) texto = texto[..^1];
            return texto.Length == 0 ? null : texto;
        }
        catch (InvalidOperationException)
        {
            // JSON admite medio carácter escapado (\ud800), pero no es texto.
            return null;
        }
    }
}
