using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>
/// Hace de portal, por la carpeta, delante del agente de un integrador. El adjunto lleva al principio unos bytes que no dan su huella, y cuando todo está
/// acusado se deja otra vez, como si los acuses se hubieran perdido.
/// </summary>
internal sealed class VerificadorDeAgentePorCarpeta
{
    private static readonly TimeSpan Paciencia = TimeSpan.FromSeconds(10);

    private readonly string _raiz;
    private readonly CarpetaEnDisco _salida;
    private readonly TimeProvider _reloj;
    private readonly MensajesDeVerificacion _mensajes;
    private readonly JuezDeEntrada _entrada;
    private readonly JuezDeAcuses _acuses;
    private readonly HashSet<string> _nombres = [], _contenidos = [];
    private readonly Dictionary<Guid, DateTimeOffset> _acusadoEn = [];
    private bool _papelBueno;
    private int _contador;

    public VerificadorDeAgentePorCarpeta(string raiz, TimeProvider reloj)
    {
        (_raiz, _salida, _reloj, _mensajes) = (raiz, new(raiz, "a-escritorio"), reloj, new(reloj));
        (_entrada, _acuses) = (new(Comprobaciones, _mensajes), new(Comprobaciones, _mensajes));
        foreach (var sentido in new[] { "a-portal", "a-escritorio" })
            foreach (var bandeja in new[] { "tmp", "listo", "procesado", "error" }) Directory.CreateDirectory(Path.Combine(raiz, sentido, bandeja));
    }

    public Comprobaciones Comprobaciones { get; } = new([
        ("nombres", "Sus mensajes se llaman <12 cifras>_<uuid>.json.", true),
        ("unico", "Un nombre no se usa dos veces.", true),
        ("entero", "Un JSON está entero en cuanto aparece en listo.", true),
        .. JuezDeEntrada.DeEntrada,
        ("huella", "Cada contenido se llama como su SHA-256.", false),
        ("delante", "Los contenidos están antes que el documento que los nombra.", false),
        ("contenido", "Si los bytes del adjunto no dan su huella, pide que se repita; con los buenos, lo acepta.", true),
        ("recogida", "Saca de listo lo que ya ha acusado.", true),
        .. JuezDeAcuses.DeAcuses,
    ]);

    public bool Acabado => Comprobaciones.Acabadas;

    /// <summary>Lo que el portal hace cada poco: recoger lo que el agente dejó y servir lo que falte.</summary>
    public void Vuelta()
    {
        // La lista de mensajes, antes que la de contenidos: lo que un mensaje necesita ya estaba.
        var mensajes = Listo("a-portal", ".json");
        foreach (var contenido in Listo("a-portal", ".bin")) Guardar(contenido);
        foreach (var mensaje in mensajes) Recoger(mensaje);
        if (!_acuses.Perdidos && _acuses.Completos) _acuses.Perder();
        MirarLoRecogido();
        Servir();
    }

    private void Servir()
    {
        var listo = Listo("a-escritorio", ".json");
        foreach (var mensaje in _mensajes.Todos.Where(m => _acuses.Falta(MensajesDeVerificacion.Id(m)) && !listo.Exists(f => f.Name.EndsWith($"_{MensajesDeVerificacion.Id(m)}.json", StringComparison.Ordinal))))
        {
            if (MensajesDeVerificacion.EsAdjunto(mensaje)) _salida.Dejar($"{_mensajes.HuellaDelPapel}.bin", _papelBueno ? _mensajes.Papel : _mensajes.Papel[..^9]);
            _salida.Dejar(NombreDeMensaje.De(MensajesDeVerificacion.Id(mensaje), ++_contador), JsonSerializer.SerializeToUtf8Bytes(new { mensajes = new JsonNode[] { mensaje.DeepClone() } }));
        }
    }

    private void Guardar(FileInfo fichero)
    {
        var huella = Path.GetFileNameWithoutExtension(fichero.Name);
        var bien = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(fichero.FullName))) == huella;
        Comprobaciones.Anotar("huella", bien, $"{fichero.Name}: sus bytes dan otra.");
        if (bien) _contenidos.Add(huella);
        Resolver(fichero, bien ? null : new { codigo = "huella-distinta", detalle = "Los bytes no dan esa huella." }, bien);
    }

    private void Recoger(FileInfo fichero)
    {
        Comprobaciones.Anotar("nombres", NombreDeMensaje.Vale(fichero.Name), $"«{fichero.Name}» no se llama así.");
        if (!NombreDeMensaje.Vale(fichero.Name)) return;

        Comprobaciones.Anotar("unico", _nombres.Add(fichero.Name), $"«{fichero.Name}» ya se había usado.");
        try
        {
            var bytes = File.ReadAllBytes(fichero.FullName);
            using var sobre = JsonDocument.Parse(bytes);
            Comprobaciones.Anotar("entero", true, "");
            Resolver(fichero, Aplicar(sobre.RootElement, bytes.Length), true);
        }
        catch (JsonException)
        {
            Comprobaciones.Anotar("entero", false, $"«{fichero.Name}» no era un JSON entero.");
            Resolver(fichero, new { codigo = "json-ilegible", detalle = "El fichero no es el JSON del contrato." }, false);
        }
    }

    private object Aplicar(JsonElement sobre, int bytes)
    {
        if (Json.Lista(sobre, "acuses") is { } acuses) return new { resultados = acuses.Select(Acusar).ToArray() };
        if (sobre.ValueKind == JsonValueKind.Object && sobre.TryGetProperty("abreInstantanea", out var abre)) return new { id = Json.Texto(abre, "id"), caduca = _reloj.GetUtcNow().AddDays(1).UtcDateTime };
        if (Json.Texto(sobre, "cierraInstantanea") is not null) return new { vistos = _entrada.Vistos, borrados = 0, retenidos = 0 };

        var elementos = _entrada.Abrir(sobre, bytes) ?? [];
        foreach (var datos in elementos.Where(e => Json.Texto(e, "tipo") == "documento" && e.TryGetProperty("datos", out _)).Select(e => e.GetProperty("datos")))
            if (Json.Texto(datos, "documentoPortal") is null && Json.Texto(datos, "sha256") is { } huella) Comprobaciones.Anotar("delante", _contenidos.Contains(huella), $"Falta {huella}.bin.");
        return new { resultados = elementos.Select(_entrada.Juzgar).ToArray() };
    }

    private object Acusar(JsonElement acuse)
    {
        var repetir = _acuses.Anotar(acuse, _papelBueno ? null : "Aceptó el adjunto con unos bytes que no dan su huella.");
        _papelBueno |= repetir is not null;
        if (repetir is null && Guid.TryParse(Json.Texto(acuse, "messageId"), out var id)) _acusadoEn[id] = _reloj.GetUtcNow();
        return new { messageId = Json.Texto(acuse, "messageId"), resultado = "anotado" };
    }

    private void MirarLoRecogido()
    {
        if (!_acuses.Perdidos || !_acuses.Completos) return;

        var quedan = Listo("a-escritorio", ".json").Select(f => f.Name).ToList();
        foreach (var (id, cuando) in _acusadoEn.Where(a => quedan.Exists(q => q.EndsWith($"_{a.Key}.json", StringComparison.Ordinal))))
        {
            if (_reloj.GetUtcNow() - cuando < Paciencia) return;
            Comprobaciones.Anotar("recogida", false, $"{id} está acusado y sigue en listo.");
        }

        Comprobaciones.Anotar("recogida", true, "");
    }

    private void Resolver(FileInfo fichero, object? resultado, bool bien)
    {
        var destino = Path.Combine(_raiz, "a-portal", bien ? "procesado" : "error");
        if (resultado is not null) File.WriteAllBytes(Path.Combine(destino, $"{fichero.Name}.{(bien ? "resultado" : "problema")}.json"), JsonSerializer.SerializeToUtf8Bytes(resultado));
        File.Move(fichero.FullName, Path.Combine(destino, fichero.Name), true);
    }

    private List<FileInfo> Listo(string sentido, string extension) => [.. new DirectoryInfo(Path.Combine(_raiz, sentido, "listo")).EnumerateFiles($"*{extension}").OrderBy(f => f.Name, StringComparer.Ordinal)];
}
