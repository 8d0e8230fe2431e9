using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>
/// Lo que el verificador sirve a un agente: una solicitud, un adjunto suyo, un mensaje de quien la presenta y otro que la oficina escribió en el portal.
/// Todos llevan un campo que no está en el contrato.
/// </summary>
internal sealed class MensajesDeVerificacion
{
    public const string DeLaOficina = "Contestado desde el portal: no lo devuelva.";

    public MensajesDeVerificacion(TimeProvider reloj)
    {
        var ahora = reloj.GetUtcNow().UtcDateTime;
        Todos =
        [
            Mensaje("solicitud", Solicitada()),
            Mensaje("adjunto", new JsonObject
            {
                ["documentoId"] = Guid.CreateVersion7(), ["solicitudId"] = Solicitud, ["clase"] = "contrato", ["nombre"] = "Contrato.pdf", ["tipoMime"] = "application/pdf", ["tamano"] = Papel.Length,
                ["sha256"] = HuellaDelPapel, ["subidoPor"] = Colaborador(),
            }),
            Mensaje("mensaje", new JsonObject
            {
                ["mensajeId"] = Guid.CreateVersion7(), ["solicitudId"] = Solicitud, ["autor"] = new JsonObject { ["nif"] = "B12345674", ["nombre"] = "Marta" }, ["lado"] = "fuera", ["texto"] = "Mensaje de verificación", ["fecha"] = ahora,
            }),
            Mensaje("mensaje", new JsonObject
            {
                ["mensajeId"] = Guid.CreateVersion7(), ["solicitudId"] = Solicitud, ["autor"] = new JsonObject { ["nombre"] = "Nuria, de la gestoría" }, ["lado"] = "oficina", ["texto"] = DeLaOficina, ["fecha"] = ahora,
            }),
        ];

        JsonObject Mensaje(string tipo, JsonObject datos)
        {
            datos["campoQueAunNoExiste"] = "se ignora";
            return new JsonObject { ["messageId"] = Guid.CreateVersion7(), ["secuencia"] = 1, ["tipo"] = tipo, ["emitido"] = ahora, ["datos"] = datos };
        }
    }

    public Guid Solicitud { get; } = Guid.CreateVersion7();

    public byte[] Papel { get; } = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    public string HuellaDelPapel => Convert.ToHexStringLower(SHA256.HashData(Papel));

    public IReadOnlyList<JsonObject> Todos { get; }

    public JsonObject? Buscar(string? messageId) => Guid.TryParse(messageId, out var id) ? Todos.FirstOrDefault(m => Id(m) == id) : null;

    public static Guid Id(JsonObject mensaje) => mensaje["messageId"]!.GetValue<Guid>();

    public static bool EsAdjunto(JsonObject mensaje) => mensaje["tipo"]!.GetValue<string>() == "adjunto";

    public static bool EsDeLaOficina(JsonObject mensaje) => mensaje["datos"]!["lado"]?.GetValue<string>() == "oficina";

    private JsonObject Solicitada() => new()
    {
        ["solicitudId"] = Solicitud,
        ["numero"] = "S-2026-000001",
        ["tipoTramite"] = new JsonObject { ["codigo"] = "transferencia", ["nombre"] = "Transferencia" },
        ["refPropia"] = "VERIFICACION",
        ["colaborador"] = Colaborador(),
        ["intervinientes"] = new JsonArray(
            new JsonObject { ["rol"] = "transmitente", ["nif"] = "11111111H", ["tipo"] = "fisica", ["nombre"] = "Ana", ["apellido1"] = "Muñoz" },
            new JsonObject { ["rol"] = "adquirente", ["nif"] = "22222222J", ["tipo"] = "fisica", ["nombre"] = "Luis", ["apellido1"] = "Peña" }),
        ["vehiculo"] = new JsonObject { ["matricula"] = "1234BCD", ["marca"] = "Seat", ["modelo"] = "Ibiza" },
        ["adjuntos"] = new JsonArray(),
    };

    private static JsonObject Colaborador() => new() { ["nif"] = "B12345674", ["nombre"] = "Autos de Verificación" };
}
