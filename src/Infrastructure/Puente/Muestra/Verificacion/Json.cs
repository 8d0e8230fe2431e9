using System.Text.Json;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>Leer JSON ajeno sin suponer nada de él.</summary>
internal static class Json
{
    public static string? Texto(JsonElement e, string campo) => Campo(e, campo) is { ValueKind: JsonValueKind.String } v ? v.GetString() : null;

    public static long? Entero(JsonElement e, string campo) => Campo(e, campo) is { ValueKind: JsonValueKind.Number } v && v.TryGetInt64(out var n) ? n : null;

    public static JsonElement[]? Lista(JsonElement e, string campo) => Campo(e, campo) is { ValueKind: JsonValueKind.Array } v ? [.. v.EnumerateArray()] : null;

    private static JsonElement? Campo(JsonElement e, string campo) => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(campo, out var v) ? v : null;
}
