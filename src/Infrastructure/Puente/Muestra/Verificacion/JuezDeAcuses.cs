using System.Text.Json;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>Mira los acuses de un agente. Los primeros se pierden a propósito: todo se sirve dos veces.</summary>
internal sealed class JuezDeAcuses(Comprobaciones comprobaciones, MensajesDeVerificacion mensajes)
{
    private static readonly string[] Resultados = ["aceptado", "duplicado", "rechazado", "reintentar"];

    private readonly Dictionary<Guid, string> _acusados = [];
    private Dictionary<Guid, string> _primeros = [];

    /// <summary>Lo que se comprueba de los acuses, vengan por donde vengan.</summary>
    public static readonly (string Codigo, string Que, bool Obligatoria)[] DeAcuses =
    [
        ("acuses", "Acusa recibo de cada mensaje con un resultado del contrato.", true),
        ("desconocidos", "Un campo que no conoce no le hace rechazar el mensaje.", true),
        ("repetido", "Un mensaje que ya tiene, servido otra vez, no tiene otro efecto: duplicado, o el mismo acuse.", true),
        ("eco", "Lo que la oficina escribió en el portal no vuelve como un mensaje nuevo.", true),
    ];

    /// <summary>Ya se perdieron los primeros.</summary>
    public bool Perdidos { get; private set; }

    public bool Completos => mensajes.Todos.All(m => _acusados.ContainsKey(MensajesDeVerificacion.Id(m)));

    public bool Falta(Guid messageId) => !_acusados.ContainsKey(messageId);

    /// <summary>Como si no hubieran llegado: los mensajes vuelven a servirse.</summary>
    public void Perder()
    {
        (Perdidos, _primeros) = (true, new(_acusados));
        _acusados.Clear();
    }

    /// <param name="acuse">Tal como llegó.</param>
    /// <param name="papel">null si quien acepta el adjunto podía tener sus bytes; si no, qué hizo mal.</param>
    /// <returns>El mensaje que pide que se repita, si lo pide.</returns>
    public Guid? Anotar(JsonElement acuse, string? papel)
    {
        var resultado = Json.Texto(acuse, "resultado");
        if (mensajes.Buscar(Json.Texto(acuse, "messageId")) is not { } mensaje || !Resultados.Contains(resultado))
        {
            comprobaciones.Anotar("acuses", false, $"«{resultado}» de {Json.Texto(acuse, "messageId")} no es un acuse de un mensaje servido.");
            return null;
        }

        var id = MensajesDeVerificacion.Id(mensaje);
        if (resultado == "reintentar") return id;

        var (admitido, quien) = (resultado != "rechazado", $"{Json.Texto(acuse, "origenId")} {Json.Texto(acuse, "numero")}");
        comprobaciones.Anotar("desconocidos", admitido, $"Rechazó un mensaje «{mensaje["tipo"]}»: {Json.Texto(acuse, "detalle")}");
        if (admitido && MensajesDeVerificacion.EsAdjunto(mensaje)) comprobaciones.Anotar("contenido", papel is null, papel ?? "");
        if (MensajesDeVerificacion.EsDeLaOficina(mensaje)) comprobaciones.Anotar("eco", true, "");
        if (_primeros.TryGetValue(id, out var primero)) comprobaciones.Anotar("repetido", resultado == "duplicado" || primero == quien, $"Al servirlo otra vez contestó «{resultado}» con otro origenId: {quien}.");
        _acusados[id] = quien;
        if (Perdidos && Completos) comprobaciones.Anotar("acuses", true, "");
        return null;
    }
}
