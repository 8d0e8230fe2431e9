using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>
/// Hace de portal, por HTTP, delante del agente de un integrador: le sirve unos mensajes, le pierde un acuse, le da un 503 y apunta lo que hace con todo
/// ello. Sabe lo que dice docs/puente y nada más.
/// </summary>
internal sealed class VerificadorDeAgente
{
    private readonly string _credencial;
    private readonly TimeProvider _reloj;
    private readonly MensajesDeVerificacion _mensajes;
    private readonly JuezDeEntrada _entrada;
    private readonly JuezDeAcuses _acuses;
    private readonly HashSet<string> _contenidos = [];
    private readonly Lock _cerrojo = new();
    private LoteNegado? _negado;
    private bool _papelBajado;

    public VerificadorDeAgente(string credencial, TimeProvider reloj)
    {
        (_credencial, _reloj, _mensajes) = (credencial, reloj, new(reloj));
        (_entrada, _acuses) = (new(Comprobaciones, _mensajes), new(Comprobaciones, _mensajes));
    }

    public Comprobaciones Comprobaciones { get; } = new([
        ("credencial", "Todas las llamadas llevan su credencial en Authorization: Bearer.", true),
        ("json", "Los cuerpos son JSON en UTF-8 con Content-Type application/json.", true),
        .. JuezDeEntrada.DeEntrada,
        ("reintento", "Lo que llevaba un lote negado con un 503 vuelve más tarde.", true),
        ("huella", "Cada contenido se sube a la dirección de su SHA-256.", false),
        ("salida", "Pide los mensajes pendientes.", true),
        ("contenido", "Baja el adjunto y solo después lo acepta.", true),
        .. JuezDeAcuses.DeAcuses,
    ]);

    /// <summary>Ya se ha visto todo lo que hay que ver.</summary>
    public bool Acabado => Comprobaciones.Acabadas;

    /// <summary>Una llamada a /puente/v1.</summary>
    public (HttpStatusCode Estado, byte[] Cuerpo) Atender(string metodo, string ruta, string? autorizacion, string? tipo, byte[] cuerpo)
    {
        lock (_cerrojo)
        {
            Comprobaciones.Anotar("credencial", autorizacion == $"Bearer {_credencial}", $"{metodo} {Recurso(ruta)} llegó sin ella o con otra.");
            if (autorizacion != $"Bearer {_credencial}") return Problema(HttpStatusCode.Unauthorized, "no-autenticado");
            return (metodo, Recurso(ruta)) switch
            {
                ("POST", "sesion") => ConJson(tipo, cuerpo, _ => Contestar(new { hora = _reloj.GetUtcNow().UtcDateTime, contrato = "1", maxLote = JuezDeEntrada.LoteMaximo, maxBlob = 104_857_600, espera = 30, pideInstantanea = false })),
                ("POST", "entrada") => ConJson(tipo, cuerpo, sobre => Entrada(sobre, cuerpo)),
                ("GET", "entrada/estado") => Contestar(new { tipos = Array.Empty<object>() }),
                ("PUT", _) when Huella(ruta) is { } huella => Guardar(huella, cuerpo),
                ("GET" or "HEAD", _) when Huella(ruta) is { } huella => Abrir(metodo, huella),
                ("GET", "salida") => Salida(),
                ("POST", "salida/acuses") => ConJson(tipo, cuerpo, Acuses),
                ("POST", "instantanea") => ConJson(tipo, cuerpo, abre => Contestar(new { id = Json.Texto(abre, "id") ?? Guid.CreateVersion7().ToString(), caduca = _reloj.GetUtcNow().AddDays(1).UtcDateTime })),
                ("POST", _) when ruta.Contains("/cerrar", StringComparison.Ordinal) => Contestar(new { vistos = _entrada.Vistos, borrados = 0, retenidos = 0 }),
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
        if (_entrada.Abrir(sobre, cuerpo.Length) is not { } elementos) return Problema(HttpStatusCode.BadRequest, "sobre-invalido");

        // El primer lote se niega una vez: quien lo da por enviado, lo pierde.
        if (_negado is null)
        {
            _negado = new(elementos);
            return Problema(HttpStatusCode.ServiceUnavailable, "no-disponible");
        }

        if (!Comprobaciones.Vista("reintento") && _negado.Vuelve(elementos) is { } vuelve) Comprobaciones.Anotar("reintento", vuelve, "Lo que llevaba el lote negado con un 503 no volvió: se perdió.");
        return Contestar(new { resultados = elementos.Select(_entrada.Juzgar).ToArray() });
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
        if (huella == _mensajes.HuellaDelPapel)
        {
            _papelBajado |= metodo == "GET";
            return (HttpStatusCode.OK, metodo == "GET" ? _mensajes.Papel : []);
        }

        return _contenidos.Contains(huella) ? (HttpStatusCode.OK, []) : Problema(HttpStatusCode.NotFound, "no-encontrado");
    }

    private (HttpStatusCode, byte[]) Salida()
    {
        Comprobaciones.Anotar("salida", true, "");
        JsonNode[] pendientes = [.. _mensajes.Todos.Where(m => _acuses.Falta(MensajesDeVerificacion.Id(m))).Select(m => m.DeepClone())];
        return Contestar(new { mensajes = pendientes, cursor = (string?)null, pideInstantanea = false });
    }

    private (HttpStatusCode, byte[]) Acuses(JsonElement sobre)
    {
        if (Json.Lista(sobre, "acuses") is not { } acuses) return Problema(HttpStatusCode.BadRequest, "sobre-invalido");

        foreach (var acuse in acuses) _acuses.Anotar(acuse, _papelBajado ? null : "Aceptó el adjunto sin haber bajado sus bytes.");
        if (_acuses.Perdidos) return Contestar(new { resultados = acuses.Select(a => new { messageId = Json.Texto(a, "messageId"), resultado = "anotado" }).ToArray() });

        _acuses.Perder();
        return Problema(HttpStatusCode.InternalServerError, "error-interno");
    }

    private static string Recurso(string ruta) => ruta.Split('?')[0].Trim('/') is var limpia && limpia.StartsWith("puente/v1/", StringComparison.Ordinal) ? limpia["puente/v1/".Length..] : limpia;

    private static string? Huella(string ruta) => Recurso(ruta) is var r && r.StartsWith("blobs/", StringComparison.Ordinal) && r.Length == 70 ? r[6..] : null;

    private static (HttpStatusCode, byte[]) Contestar(object cuerpo) => (HttpStatusCode.OK, JsonSerializer.SerializeToUtf8Bytes(cuerpo));

    private static (HttpStatusCode, byte[]) Problema(HttpStatusCode estado, string codigo) => (estado, JsonSerializer.SerializeToUtf8Bytes(new { status = (int)estado, codigo }));
}
