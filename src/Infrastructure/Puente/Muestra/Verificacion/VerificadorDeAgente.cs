using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>
/// Hace de portal delante del agente de un integrador: sirve una solicitud con un adjunto y un mensaje, pierde un acuse, da un 503 y apunta lo que el
/// agente hace con todo ello. Sabe lo que dice docs/puente y nada más.
/// </summary>
internal sealed class VerificadorDeAgente(string credencial, TimeProvider reloj)
{
    private const int LoteMaximo = 1000;
    private const int BytesPorLote = 10_000_000;
    private static readonly string[] Resultados = ["aceptado", "duplicado", "rechazado", "reintentar"];
    private static readonly string[] Decisiones = ["recibida", "aceptada", "devuelta", "rechazada"];

    private readonly Guid _solicitud = Guid.CreateVersion7();
    private readonly byte[] _papel = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();
    private readonly Dictionary<string, (long Version, string Datos)> _vistos = [];
    private readonly HashSet<string> _contenidos = [];
    private readonly Dictionary<Guid, string> _acusados = [];
    private readonly Lock _cerrojo = new();
    private List<JsonObject>? _mensajes;
    private string? _loteNegado;
    private bool _papelBajado, _acusePerdido;

    public Comprobaciones Comprobaciones { get; } = new(
        ("credencial", "Todas las llamadas llevan su credencial en Authorization: Bearer.", true),
        ("json", "Los cuerpos son JSON en UTF-8 con Content-Type application/json.", true),
        ("lote", "Un lote lleva como mucho 1.000 elementos y 10 MB.", true),
        ("sobre", "Cada elemento lleva tipo, op, origenId, una version entera y emitido en UTC.", true),
        ("datos", "Los datos de cada elemento cumplen su esquema.", true),
        ("versiones", "La versión solo sube, y la misma lleva siempre lo mismo.", true),
        ("reintento", "Un 503 se repite más tarde, con el mismo contenido.", true),
        ("huella", "Cada contenido se sube a la dirección de su SHA-256.", false),
        ("salida", "Pide los mensajes pendientes.", true),
        ("contenido", "Baja el adjunto y solo después lo acepta.", true),
        ("acuses", "Acusa recibo de cada mensaje con un resultado del contrato.", true),
        ("desconocidos", "Un campo que no conoce no le hace rechazar el mensaje.", true),
        ("repetido", "Un mensaje que ya tiene, servido otra vez, no tiene otro efecto: duplicado, o el mismo acuse.", true),
        ("respuesta", "Contesta a la solicitud con una respuesta suya.", true));

    /// <summary>Ya se ha visto todo lo que hay que ver.</summary>
    public bool Acabado => Comprobaciones.Todas.All(c => c.Veredicto != Veredicto.SinVer || !c.Obligatoria);

    /// <summary>Una llamada a /puente/v1.</summary>
    public (HttpStatusCode Estado, byte[] Cuerpo) Atender(string metodo, string ruta, string? autorizacion, string? tipo, byte[] cuerpo)
    {
        lock (_cerrojo)
        {
            Comprobaciones.Anotar("credencial", autorizacion == $"Bearer {credencial}", $"{metodo} {Recurso(ruta)} llegó sin ella o con otra.");
            if (autorizacion != $"Bearer {credencial}") return Problema(HttpStatusCode.Unauthorized, "no-autenticado");
            return (metodo, Recurso(ruta)) switch
            {
                ("POST", "sesion") => ConJson(tipo, cuerpo, _ => Json(new { hora = reloj.GetUtcNow().UtcDateTime, contrato = "1", maxLote = LoteMaximo, maxBlob = 104_857_600, espera = 30, pideInstantanea = false })),
                ("POST", "entrada") => ConJson(tipo, cuerpo, sobre => Entrada(sobre, cuerpo)),
                ("GET", "entrada/estado") => Json(new { tipos = Array.Empty<object>() }),
                ("PUT", _) when Huella(ruta) is { } huella => Guardar(huella, cuerpo),
                ("GET" or "HEAD", _) when Huella(ruta) is { } huella => Abrir(metodo, huella),
                ("GET", "salida") => Salida(),
                ("POST", "salida/acuses") => ConJson(tipo, cuerpo, Acuses),
                ("POST", "instantanea") => Json(new { id = Guid.CreateVersion7(), caduca = reloj.GetUtcNow().AddDays(1).UtcDateTime }),
                ("POST", _) when ruta.Contains("/cerrar", StringComparison.Ordinal) => Json(new { vistos = _vistos.Count, borrados = 0, retenidos = 0 }),
                ("POST", "latido") => (HttpStatusCode.NoContent, []),
                _ => Problema(HttpStatusCode.NotFound, "no-encontrado"),
            };
        }
    }

    private (HttpStatusCode, byte[]) ConJson(string? tipo, byte[] cuerpo, Func<JsonElement, (HttpStatusCode, byte[])> hacer)
    {
        try
        {
            using var documento = JsonDocument.Parse(cuerpo);
            Comprobaciones.Anotar("json", tipo?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true, $"Content-Type era «{tipo}».");
            return hacer(documento.RootElement);
        }
        catch (JsonException)
        {
            Comprobaciones.Anotar("json", false, "Un cuerpo no era JSON.");
            return Problema(HttpStatusCode.BadRequest, "sobre-invalido");
        }
    }

    private (HttpStatusCode, byte[]) Entrada(JsonElement sobre, byte[] cuerpo)
    {
        if (sobre.ValueKind != JsonValueKind.Object || !sobre.TryGetProperty("elementos", out var elementos) || elementos.ValueKind != JsonValueKind.Array)
        {
            Comprobaciones.Anotar("sobre", false, "El cuerpo de entrada no es { \"elementos\": […] }.");
            return Problema(HttpStatusCode.BadRequest, "sobre-invalido");
        }

        Comprobaciones.Anotar("lote", elementos.GetArrayLength() <= LoteMaximo && cuerpo.Length <= BytesPorLote, $"{elementos.GetArrayLength()} elementos y {cuerpo.Length} bytes.");

        // El primer lote se niega una vez: quien lo da por enviado, lo pierde.
        var huella = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(elementos.GetRawText())));
        if (_loteNegado is null)
        {
            _loteNegado = huella;
            return Problema(HttpStatusCode.ServiceUnavailable, "no-disponible");
        }

        if (!Comprobaciones.Vista("reintento")) Comprobaciones.Anotar("reintento", huella == _loteNegado, "Tras el 503 llegó otra cosa: lo negado se perdió, o cambió.");
        return Json(new { resultados = elementos.EnumerateArray().Select(Juzgar).ToArray() });
    }

    private object Juzgar(JsonElement e)
    {
        var (tipo, origenId, version) = (Texto(e, "tipo"), Texto(e, "origenId"), e.ValueKind == JsonValueKind.Object && e.TryGetProperty("version", out var v) && v.ValueKind == JsonValueKind.Number && v.TryGetInt64(out var n) ? n : -1);
        var (op, emitido) = (Texto(e, "op"), Texto(e, "emitido"));
        var entero = EsquemaDelContrato.Existe($"entrada-{tipo}") && op is "upsert" or "borrado" && !string.IsNullOrWhiteSpace(origenId) && version >= 0;
        var utc = DateTimeOffset.TryParse(emitido, CultureInfo.InvariantCulture, DateTimeStyles.None, out var cuando) && cuando.Offset == TimeSpan.Zero;
        Comprobaciones.Anotar("sobre", entero && utc, $"{tipo} {origenId}: tipo, op, origenId, version o emitido no son del contrato.");
        if (!entero) return new { tipo, origenId, version, resultado = "cuarentena", codigo = "sobre-invalido" };

        var datos = op == "upsert" && e.TryGetProperty("datos", out var d) ? d : default;
        if (op == "upsert")
        {
            var incumple = datos.ValueKind == JsonValueKind.Undefined ? "no lleva datos" : EsquemaDelContrato.Incumple($"entrada-{tipo}", datos);
            Comprobaciones.Anotar("datos", incumple is null, $"{tipo} {origenId}: {incumple}");
            if (tipo == "respuesta" && Texto(datos, "solicitudId") == _solicitud.ToString()) Comprobaciones.Anotar("respuesta", Decisiones.Contains(Texto(datos, "estado")), $"«{Texto(datos, "estado")}» no es una decisión del contrato.");
        }

        return new { tipo, origenId, version, resultado = Anotar($"{tipo}/{origenId}", version, datos.ValueKind == JsonValueKind.Undefined ? op! : datos.GetRawText()) };
    }

    private string Anotar(string clave, long version, string datos)
    {
        if (!_vistos.TryGetValue(clave, out var antes) || version > antes.Version)
        {
            _vistos[clave] = (version, datos);
            Comprobaciones.Anotar("versiones", true, "");
            return "aplicado";
        }

        var igual = version == antes.Version && datos == antes.Datos;
        Comprobaciones.Anotar("versiones", igual, version == antes.Version ? $"{clave}: la versión {version} llegó con dos contenidos." : $"{clave}: la versión bajó de {antes.Version} a {version}.");
        return igual ? "sin-cambios" : version < antes.Version ? "obsoleto" : "cuarentena";
    }

    private (HttpStatusCode, byte[]) Guardar(string huella, byte[] cuerpo)
    {
        var bien = Convert.ToHexStringLower(SHA256.HashData(cuerpo)) == huella;
        Comprobaciones.Anotar("huella", bien, $"Los bytes no dan {huella}.");
        if (!bien) return Problema(HttpStatusCode.UnprocessableEntity, "huella-distinta");
        return (_contenidos.Add(huella) ? HttpStatusCode.Created : HttpStatusCode.OK, []);
    }

    private (HttpStatusCode, byte[]) Abrir(string metodo, string huella)
    {
        if (huella == HuellaDelPapel)
        {
            _papelBajado |= metodo == "GET";
            return (HttpStatusCode.OK, metodo == "GET" ? _papel : []);
        }

        return _contenidos.Contains(huella) ? (HttpStatusCode.OK, []) : Problema(HttpStatusCode.NotFound, "no-encontrado");
    }

    private (HttpStatusCode, byte[]) Salida()
    {
        Comprobaciones.Anotar("salida", true, "");
        var pendientes = Mensajes.Where(m => !_acusados.ContainsKey(m["messageId"]!.GetValue<Guid>())).Select(m => m.DeepClone()).ToArray();
        return Json(new { mensajes = pendientes, cursor = (string?)null, pideInstantanea = false });
    }

    private (HttpStatusCode, byte[]) Acuses(JsonElement sobre)
    {
        if (sobre.ValueKind != JsonValueKind.Object || !sobre.TryGetProperty("acuses", out var acuses) || acuses.ValueKind != JsonValueKind.Array) return Problema(HttpStatusCode.BadRequest, "sobre-invalido");

        foreach (var acuse in acuses.EnumerateArray()) Acuse(acuse);

        // El primer acuse se pierde: los mensajes vuelven a servirse.
        if (_acusePerdido) return Json(new { resultados = acuses.EnumerateArray().Select(a => new { messageId = Texto(a, "messageId"), resultado = "anotado" }).ToArray() });
        _acusePerdido = true;
        _primeros = new Dictionary<Guid, string>(_acusados);
        _acusados.Clear();
        return Problema(HttpStatusCode.InternalServerError, "error-interno");
    }

    private Dictionary<Guid, string> _primeros = [];

    private void Acuse(JsonElement acuse)
    {
        var resultado = Texto(acuse, "resultado");
        if (!Guid.TryParse(Texto(acuse, "messageId"), out var id) || Mensajes.FirstOrDefault(m => m["messageId"]!.GetValue<Guid>() == id) is not { } mensaje || !Resultados.Contains(resultado))
        {
            Comprobaciones.Anotar("acuses", false, $"«{resultado}» de {Texto(acuse, "messageId")} no es un acuse de un mensaje servido.");
            return;
        }

        if (resultado == "reintentar") return;
        var (admitido, quien) = (resultado != "rechazado", $"{Texto(acuse, "origenId")} {Texto(acuse, "numero")}");
        Comprobaciones.Anotar("desconocidos", admitido, $"Rechazó un mensaje «{mensaje["tipo"]}» con un campo de más: {Texto(acuse, "detalle")}");
        if (admitido && mensaje["tipo"]!.GetValue<string>() == "adjunto") Comprobaciones.Anotar("contenido", _papelBajado, "Aceptó el adjunto sin haber bajado sus bytes.");
        if (_primeros.TryGetValue(id, out var primero)) Comprobaciones.Anotar("repetido", resultado == "duplicado" || primero == quien, $"Al servirlo otra vez contestó «{resultado}» con otro origenId: {quien}.");
        _acusados[id] = quien;
        if (_acusePerdido && Mensajes.All(m => _acusados.ContainsKey(m["messageId"]!.GetValue<Guid>()))) Comprobaciones.Anotar("acuses", true, "");
    }

    private string HuellaDelPapel => Convert.ToHexStringLower(SHA256.HashData(_papel));

    private List<JsonObject> Mensajes => _mensajes ??=
    [
        Mensaje("solicitud", new JsonObject
        {
            ["solicitudId"] = _solicitud, ["numero"] = "S-2026-000001", ["tipoTramite"] = new JsonObject { ["codigo"] = "transferencia", ["nombre"] = "Transferencia" }, ["refPropia"] = "VERIFICACION",
            ["colaborador"] = new JsonObject { ["nif"] = "B12345674", ["nombre"] = "Autos de Verificación" },
            ["intervinientes"] = new JsonArray(
                new JsonObject { ["rol"] = "transmitente", ["nif"] = "11111111H", ["tipo"] = "fisica", ["nombre"] = "Ana", ["apellido1"] = "Muñoz" },
                new JsonObject { ["rol"] = "adquirente", ["nif"] = "22222222J", ["tipo"] = "fisica", ["nombre"] = "Luis", ["apellido1"] = "Peña" }),
            ["vehiculo"] = new JsonObject { ["matricula"] = "1234BCD", ["marca"] = "Seat", ["modelo"] = "Ibiza" }, ["adjuntos"] = new JsonArray(),
        }),
        Mensaje("adjunto", new JsonObject
        {
            ["documentoId"] = Guid.CreateVersion7(), ["solicitudId"] = _solicitud, ["clase"] = "contrato", ["nombre"] = "Contrato.pdf", ["tipoMime"] = "application/pdf", ["tamano"] = _papel.Length,
            ["sha256"] = HuellaDelPapel, ["subidoPor"] = new JsonObject { ["nif"] = "B12345674", ["nombre"] = "Autos de Verificación" },
        }),
        Mensaje("mensaje", new JsonObject
        {
            ["mensajeId"] = Guid.CreateVersion7(), ["solicitudId"] = _solicitud, ["autor"] = new JsonObject { ["nif"] = "B12345674", ["nombre"] = "Marta" }, ["texto"] = "Mensaje de verificación", ["fecha"] = reloj.GetUtcNow().UtcDateTime,
        }),
    ];

    private JsonObject Mensaje(string tipo, JsonObject datos)
    {
        datos["campoQueAunNoExiste"] = "se ignora";
        return new JsonObject { ["messageId"] = Guid.CreateVersion7(), ["secuencia"] = 1, ["tipo"] = tipo, ["emitido"] = reloj.GetUtcNow().UtcDateTime, ["datos"] = datos };
    }

    private static string? Texto(JsonElement e, string campo) => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(campo, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;

    private static string Recurso(string ruta) => ruta.Split('?')[0].Trim('/') is var limpia && limpia.StartsWith("puente/v1/", StringComparison.Ordinal) ? limpia["puente/v1/".Length..] : limpia;

    private static string? Huella(string ruta) => Recurso(ruta) is var r && r.StartsWith("blobs/", StringComparison.Ordinal) && r.Length == 70 ? r[6..] : null;

    private static (HttpStatusCode, byte[]) Json(object cuerpo) => (HttpStatusCode.OK, JsonSerializer.SerializeToUtf8Bytes(cuerpo));

    private static (HttpStatusCode, byte[]) Problema(HttpStatusCode estado, string codigo) => (estado, JsonSerializer.SerializeToUtf8Bytes(new { status = (int)estado, codigo }));
}
