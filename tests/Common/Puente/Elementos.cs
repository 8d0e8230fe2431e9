using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Tests.Common.Puente;

/// <summary>Mensajes del puente, escritos desde los registros del contrato.</summary>
public static class Elementos
{
    private static readonly JsonSerializerOptions Opciones = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static JsonObject Upsert(string tipo, string origenId, long version, DatosDelEscritorio datos, DateTimeOffset? emitido = null) =>
        Sobre(tipo, "upsert", origenId, version, emitido, JsonSerializer.SerializeToNode(datos, datos.GetType(), Opciones));

    public static JsonObject Borrado(string tipo, string origenId, long version, DateTimeOffset? emitido = null) =>
        Sobre(tipo, "borrado", origenId, version, emitido, null);

    public static JsonElement Lote(params IEnumerable<JsonNode?> elementos) =>
        JsonSerializer.SerializeToElement(new JsonObject { ["elementos"] = new JsonArray([.. elementos.Select(e => e?.DeepClone())]) });

    /// <summary>El tipo de elemento que lleva esos datos.</summary>
    public static string TipoDe(DatosDelEscritorio datos) => datos.GetType().Name["Datos".Length..].ToLowerInvariant();

    public static string Sha256(byte[] contenido) => Convert.ToHexStringLower(SHA256.HashData(contenido));

    private static JsonObject Sobre(string tipo, string op, string origenId, long version, DateTimeOffset? emitido, JsonNode? datos)
    {
        var elemento = new JsonObject { ["tipo"] = tipo, ["op"] = op, ["origenId"] = origenId, ["version"] = version };
        if (emitido is { } cuando) elemento["emitido"] = cuando.UtcDateTime;
        if (datos is not null) elemento["datos"] = datos;
        return elemento;
    }
}
