using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

/// <summary>Un portal que sólo sabe puente.md y apunta lo que le llega, en orden.</summary>
internal sealed class PortalDeMentira : HttpMessageHandler
{
    private readonly Lock cerrojo = new();
    private readonly Queue<Func<HttpResponseMessage>> fallos = new();

    public HashSet<string> Blobs { get; } = [];

    public List<JsonArray> Lotes { get; } = [];

    public List<string> Llamadas { get; } = [];

    public List<string> DocumentosSinContenido { get; } = [];

    public JsonNode? Latido { get; private set; }

    public Func<JsonNode, JsonObject> Resultado { get; set; } = _ => new JsonObject { ["resultado"] = "aplicado" };

    public int MaxLote { get; set; } = 1000;

    public void Fallar(Func<HttpResponseMessage> con) => fallos.Enqueue(con);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.That(request.Headers.Authorization?.ToString(), Is.EqualTo("Bearer secreta"));
        var ruta = request.RequestUri!.AbsolutePath;
        var cuerpo = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        lock (cerrojo)
        {
            Llamadas.Add($"{request.Method} {ruta.Split('/')[3]}");
            return fallos.TryDequeue(out var fallo) ? fallo() : Contestar(ruta, cuerpo);
        }
    }

    private HttpResponseMessage Contestar(string ruta, byte[] cuerpo)
    {
        if (ruta.StartsWith("/puente/v1/blobs/", StringComparison.Ordinal))
        {
            return new(Blobs.Add(ruta["/puente/v1/blobs/".Length..]) ? HttpStatusCode.Created : HttpStatusCode.OK);
        }

        var json = JsonNode.Parse(cuerpo)!;
        return ruta switch
        {
            "/puente/v1/sesion" => Json(new JsonObject { ["contrato"] = "1", ["maxLote"] = MaxLote }),
            "/puente/v1/entrada" => Entrada(json["elementos"]!.AsArray()),
            "/puente/v1/latido" => Latir(json),
            _ => new(HttpStatusCode.NotFound),
        };
    }

    private HttpResponseMessage Entrada(JsonArray elementos)
    {
        Lotes.Add(elementos);
        DocumentosSinContenido.AddRange(elementos
            .Where(e => e!["tipo"].Texto() == "documento" && !Blobs.Contains(e["datos"]!["sha256"].Texto()))
            .Select(e => e!["origenId"].Texto()));
        return Json(new JsonObject { ["resultados"] = new JsonArray([.. elementos.Select(e => Resultado(e!))]) });
    }

    private HttpResponseMessage Latir(JsonNode json)
    {
        Latido = json;
        return new(HttpStatusCode.NoContent);
    }

    private static HttpResponseMessage Json(JsonObject cuerpo) =>
        new(HttpStatusCode.OK) { Content = new StringContent(cuerpo.ToJsonString(), Encoding.UTF8, "application/json") };
}
