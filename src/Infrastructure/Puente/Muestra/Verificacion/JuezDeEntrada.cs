using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>Mira lo que un agente cuenta, elemento a elemento, y le contesta como lo haría el portal.</summary>
internal sealed class JuezDeEntrada(Comprobaciones comprobaciones, MensajesDeVerificacion mensajes)
{
    public const int LoteMaximo = 1000;
    private const int BytesPorLote = 10_000_000;
    private static readonly string[] Decisiones = ["recibida", "aceptada", "devuelta", "rechazada"];

    /// <summary>La última versión de cada cosa.</summary>
    private readonly Dictionary<string, long> _vistos = [];

    /// <summary>Lo que llevaba cada versión que ha llegado; null, un borrado.</summary>
    private readonly Dictionary<(string Clave, long Version), JsonNode?> _versiones = [];

    /// <summary>Lo que se comprueba de un lote, venga por donde venga.</summary>
    public static readonly (string Codigo, string Que, bool Obligatoria)[] DeEntrada =
    [
        ("lote", "Un lote lleva como mucho 1.000 elementos y 10 MB.", true),
        ("sobre", "Cada elemento lleva tipo, op, origenId, una version entera y emitido en UTC.", true),
        ("datos", "Los datos de cada elemento cumplen su esquema.", true),
        ("versiones", "La versión solo sube, y la misma lleva siempre lo mismo.", true),
        ("respuesta", "Contesta a la solicitud con una respuesta suya.", true),
    ];

    public int Vistos => _vistos.Count;

    /// <returns>Los elementos del sobre, o nada si no lo es.</returns>
    public JsonElement[]? Abrir(JsonElement sobre, int bytes)
    {
        if (sobre.ValueKind != JsonValueKind.Object || !sobre.TryGetProperty("elementos", out var elementos) || elementos.ValueKind != JsonValueKind.Array)
        {
            comprobaciones.Anotar("sobre", false, "El cuerpo de entrada no es { \"elementos\": […] }.");
            return null;
        }

        comprobaciones.Anotar("lote", elementos.GetArrayLength() <= LoteMaximo && bytes <= BytesPorLote, $"{elementos.GetArrayLength()} elementos y {bytes} bytes.");
        return [.. elementos.EnumerateArray()];
    }

    public object Juzgar(JsonElement e)
    {
        var (tipo, origenId, version) = (Json.Texto(e, "tipo"), Json.Texto(e, "origenId"), Json.Entero(e, "version") ?? -1);
        var (op, emitido) = (Json.Texto(e, "op"), Json.Texto(e, "emitido"));
        var entero = EsquemaDelContrato.Existe($"entrada-{tipo}") && op is "upsert" or "borrado" && !string.IsNullOrWhiteSpace(origenId) && version >= 0;
        var utc = DateTimeOffset.TryParse(emitido, CultureInfo.InvariantCulture, DateTimeStyles.None, out var cuando) && cuando.Offset == TimeSpan.Zero;
        comprobaciones.Anotar("sobre", entero && utc, $"{tipo} {origenId}: tipo, op, origenId, version o emitido no son del contrato.");
        if (!entero) return new { tipo, origenId, version, resultado = "cuarentena", codigo = "sobre-invalido" };

        var datos = op == "upsert" && e.TryGetProperty("datos", out var d) ? d : default;
        if (op == "upsert") MirarDatos(tipo!, origenId!, datos);
        return new { tipo, origenId, version, resultado = Apuntar($"{tipo}/{origenId}", version, EsquemaDelContrato.LoQueCuenta($"entrada-{tipo}", datos)) };
    }

    private void MirarDatos(string tipo, string origenId, JsonElement datos)
    {
        var incumple = datos.ValueKind == JsonValueKind.Undefined ? "no lleva datos" : EsquemaDelContrato.Incumple($"entrada-{tipo}", datos);
        comprobaciones.Anotar("datos", incumple is null, $"{tipo} {origenId}: {incumple}");
        if (tipo == "respuesta" && Json.Texto(datos, "solicitudId") == mensajes.Solicitud.ToString())
            comprobaciones.Anotar("respuesta", Decisiones.Contains(Json.Texto(datos, "estado")), $"«{Json.Texto(datos, "estado")}» no es una decisión del contrato.");
        if (tipo == "mensaje" && Json.Texto(datos, "texto") == MensajesDeVerificacion.DeLaOficina && Json.Texto(datos, "mensajePortal") is null)
            comprobaciones.Anotar("eco", false, "Lo que la oficina escribió en el portal volvió como un mensaje nuevo, sin mensajePortal.");
    }

    /// <summary>Repetir una versión, aunque ya haya llegado otra posterior, es lo que hace quien no sabe si llegó; que baje sin haberse visto antes, no.</summary>
    private string Apuntar(string clave, long version, JsonNode? datos)
    {
        var ultima = _vistos.GetValueOrDefault(clave, -1);
        if (_versiones.TryGetValue((clave, version), out var antes))
        {
            var igual = JsonNode.DeepEquals(datos, antes);
            comprobaciones.Anotar("versiones", igual, $"{clave}: la versión {version} llegó con dos contenidos.");
            return version < ultima ? "obsoleto" : igual ? "sin-cambios" : "cuarentena";
        }

        comprobaciones.Anotar("versiones", version > ultima, $"{clave}: la versión bajó de {ultima} a {version}.");
        _versiones[(clave, version)] = datos;
        if (version < ultima) return "obsoleto";

        _vistos[clave] = version;
        return "aplicado";
    }
}
