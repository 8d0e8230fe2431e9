using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>Llama a un portal como lo haría un agente y mira lo que contesta. No deja nada en él: ni elementos, ni contenidos, ni acuses.</summary>
internal sealed class VerificadorDePortal(HttpClient http, string credencial)
{
    private const string Raiz = "puente/v1/";
    private static readonly string HuellaDeNadie = new('0', 64);

    public Comprobaciones Comprobaciones { get; } = new(
        ("credencial", "Sin credencial contesta 401, y con la suya, 200.", true),
        ("sesion", "El saludo dice contrato 1, hora y límites.", true),
        ("estado", "Dice qué tiene de cada tipo.", true),
        ("entrada", "Un lote vacío da una lista vacía de resultados; un sobre que no lo es, 400.", true),
        ("huella", "Un contenido que no da su huella se rechaza con 422, y uno que no existe es 404.", true),
        ("salida", "Da los mensajes pendientes y un cursor.", true),
        ("acuses", "El acuse de un mensaje que no existe es «desconocido», no un error.", true),
        ("errores", "Los errores son problem+json con un codigo.", true));

    public async Task VerificarAsync(CancellationToken cancellationToken)
    {
        using var nadie = await Enviar(HttpMethod.Get, "salida", null, null, cancellationToken);
        using var salida = await Enviar(HttpMethod.Get, "salida?max=1&espera=0", credencial, null, cancellationToken);
        Comprobaciones.Anotar("credencial", (nadie.StatusCode, salida.StatusCode) == (HttpStatusCode.Unauthorized, HttpStatusCode.OK), $"Contestó {(int)nadie.StatusCode} y {(int)salida.StatusCode}.");
        Anotar("salida", salida.StatusCode, await Cuerpo(salida, cancellationToken), c => c.TryGetProperty("mensajes", out var m) && m.ValueKind == JsonValueKind.Array && c.TryGetProperty("cursor", out _));

        using var sesion = await Json("sesion", new { agenteId = "verificador", version = "1" }, cancellationToken);
        Anotar("sesion", sesion.StatusCode, await Cuerpo(sesion, cancellationToken), c => c.GetProperty("contrato").GetString() == "1" && c.GetProperty("maxLote").GetInt32() >= 1000 && c.GetProperty("hora").TryGetDateTime(out _));

        using var estado = await Enviar(HttpMethod.Get, "entrada/estado", credencial, null, cancellationToken);
        Anotar("estado", estado.StatusCode, await Cuerpo(estado, cancellationToken), c => c.ValueKind == JsonValueKind.Object);

        using var vacio = await Json("entrada", new { elementos = Array.Empty<object>() }, cancellationToken);
        using var malo = await Json("entrada", new { otra = 1 }, cancellationToken);
        Anotar("entrada", vacio.StatusCode, await Cuerpo(vacio, cancellationToken), c => malo.StatusCode == HttpStatusCode.BadRequest && c.GetProperty("resultados").GetArrayLength() == 0);
        var problema = await Cuerpo(malo, cancellationToken);
        Comprobaciones.Anotar("errores", malo.Content.Headers.ContentType?.MediaType == "application/problem+json" && problema.ValueKind == JsonValueKind.Object && problema.TryGetProperty("codigo", out _), "Un error no lo es, o no trae codigo.");

        using var bytes = new ByteArrayContent("verificación"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var mentira = await Enviar(HttpMethod.Put, $"blobs/{HuellaDeNadie}", credencial, bytes, cancellationToken);
        using var nada = await Enviar(HttpMethod.Get, $"blobs/{HuellaDeNadie}", credencial, null, cancellationToken);
        Comprobaciones.Anotar("huella", (mentira.StatusCode, nada.StatusCode) == (HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound), $"Contestó {(int)mentira.StatusCode} y {(int)nada.StatusCode}.");

        using var acuse = await Json("salida/acuses", new { acuses = new[] { new { messageId = Guid.CreateVersion7(), resultado = "aceptado" } } }, cancellationToken);
        Anotar("acuses", acuse.StatusCode, await Cuerpo(acuse, cancellationToken), c => c.GetProperty("resultados")[0].GetProperty("resultado").GetString() == "desconocido");
    }

    private void Anotar(string codigo, HttpStatusCode estado, JsonElement cuerpo, Func<JsonElement, bool> cumple)
    {
        bool bien;
        try
        {
            bien = estado == HttpStatusCode.OK && cumple(cuerpo);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            bien = false;
        }

        Comprobaciones.Anotar(codigo, bien, $"Contestó {(int)estado}, y no es lo del contrato.");
    }

    private Task<HttpResponseMessage> Json(string ruta, object cuerpo, CancellationToken cancellationToken) => Enviar(HttpMethod.Post, ruta, credencial, JsonContent.Create(cuerpo), cancellationToken);

    private async Task<HttpResponseMessage> Enviar(HttpMethod metodo, string ruta, string? con, HttpContent? cuerpo, CancellationToken cancellationToken)
    {
        using var peticion = new HttpRequestMessage(metodo, Raiz + ruta) { Content = cuerpo };
        if (con is not null) peticion.Headers.Authorization = new AuthenticationHeaderValue("Bearer", con);
        return await http.SendAsync(peticion, cancellationToken);
    }

    private static async Task<JsonElement> Cuerpo(HttpResponseMessage respuesta, CancellationToken cancellationToken)
    {
        try
        {
            return await respuesta.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return default;
        }
    }
}
