using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>Los JSON Schema de docs/puente/esquemas, con lo justo de la norma para comprobarlos: tipos, obligatorios, listas y formatos.</summary>
internal static partial class EsquemaDelContrato
{
    private static readonly Dictionary<string, JsonElement> Leidos = [];
    private static readonly Lock Cerrojo = new();

    /// <returns>Lo primero que no cumple, o null.</returns>
    public static string? Incumple(string nombre, JsonElement datos) => Abrir(nombre) is { } esquema ? Incumple(esquema, datos, "datos") : $"No hay esquema «{nombre}».";

    public static bool Existe(string nombre) => Abrir(nombre) is not null;

    /// <summary>Lo que hace que dos contenidos sean el mismo: los campos del contrato que llevan algo, en el orden y con la letra que sea. null si no hay datos.</summary>
    public static JsonNode? LoQueCuenta(string nombre, JsonElement datos) => Abrir(nombre) is { } esquema && datos.ValueKind != JsonValueKind.Undefined ? LoQueCuenta(esquema, datos) : null;

    private static JsonNode? LoQueCuenta(JsonElement esquema, JsonElement valor)
    {
        if (valor.ValueKind == JsonValueKind.Object && esquema.TryGetProperty("properties", out var propiedades))
            return new JsonObject(propiedades.EnumerateObject().Where(p => valor.TryGetProperty(p.Name, out var suyo) && suyo.ValueKind != JsonValueKind.Null).Select(p => KeyValuePair.Create(p.Name, LoQueCuenta(p.Value, valor.GetProperty(p.Name)))));

        return valor.ValueKind == JsonValueKind.Array && esquema.TryGetProperty("items", out var elemento)
            ? new JsonArray([.. valor.EnumerateArray().Select(v => LoQueCuenta(elemento, v))])
            : JsonValue.Create(valor.Clone());
    }

    private static JsonElement? Abrir(string nombre)
    {
        lock (Cerrojo)
        {
            if (Leidos.TryGetValue(nombre, out var leido)) return leido;

            using var flujo = typeof(EsquemaDelContrato).Assembly.GetManifestResourceStream($"esquemas/{nombre}.json");
            if (flujo is null) return null;
            using var documento = JsonDocument.Parse(flujo);
            return Leidos[nombre] = documento.RootElement.Clone();
        }
    }

    private static string? Incumple(JsonElement esquema, JsonElement valor, string donde)
    {
        if (esquema.ValueKind != JsonValueKind.Object) return null;
        if (esquema.TryGetProperty("type", out var tipo) && !Tipos(tipo).Any(t => EsDe(t, valor))) return $"{donde}: se esperaba {string.Join(" o ", Tipos(tipo))} y hay {valor.ValueKind}.";
        if (valor.ValueKind == JsonValueKind.String && esquema.TryGetProperty("format", out var formato) && !Cumple(formato.GetString(), valor.GetString()!)) return $"{donde}: no es {formato.GetString()}: «{valor.GetString()}».";

        if (valor.ValueKind == JsonValueKind.Object)
        {
            if (esquema.TryGetProperty("required", out var obligatorios))
                foreach (var campo in obligatorios.EnumerateArray())
                    if (!valor.TryGetProperty(campo.GetString()!, out _) && !EsAlternativa(campo.GetString()!, valor)) return $"{donde}: falta «{campo.GetString()}».";
            if (esquema.TryGetProperty("properties", out var propiedades))
                foreach (var p in propiedades.EnumerateObject())
                    if (valor.TryGetProperty(p.Name, out var suyo) && Incumple(p.Value, suyo, $"{donde}.{p.Name}") is { } mal) return mal;
        }

        if (valor.ValueKind == JsonValueKind.Array && esquema.TryGetProperty("items", out var elemento))
            foreach (var (i, suyo) in valor.EnumerateArray().Index())
                if (Incumple(elemento, suyo, $"{donde}[{i}]") is { } mal) return mal;

        return null;
    }

    /// <summary>Un mensaje dice su expediente o, en su lugar, su solicitud.</summary>
    private static bool EsAlternativa(string campo, JsonElement valor) => campo == "expediente" && valor.TryGetProperty("solicitudId", out var otro) && otro.ValueKind == JsonValueKind.String;

    private static IEnumerable<string> Tipos(JsonElement tipo) => tipo.ValueKind == JsonValueKind.Array ? tipo.EnumerateArray().Select(t => t.GetString()!) : [tipo.GetString()!];

    private static bool EsDe(string tipo, JsonElement valor) => (tipo, valor.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => valor.TryGetInt64(out _),
        _ => false,
    };

    private static bool Cumple(string? formato, string valor) => formato switch
    {
        "uuid" => Guid.TryParseExact(valor, "D", out _),
        "date" => DateOnly.TryParseExact(valor, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => Instante().IsMatch(valor) && DateTimeOffset.TryParse(valor, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex Instante();
}
