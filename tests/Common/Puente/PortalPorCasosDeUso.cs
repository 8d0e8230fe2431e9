using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;

namespace ElGestorPortal.Tests.Common.Puente;

/// <summary>El puente por HTTP de un portal sin web: cada llamada envía el caso de uso que enviaría el controlador, como el agente del despacho.</summary>
public sealed class PortalPorCasosDeUso(PortalDePrueba portal, Guid despachoId, Guid agenteId) : HttpMessageHandler
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Identidad _agente = Identidad.Agente(despachoId, agenteId);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var tramos = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)[2..];
            return (request.Method.Method, tramos) switch
            {
                ("POST", ["entrada"]) => Contestar(await portal.Enviar(_agente, new RecibirEntradaCommand(await Sobre(request, cancellationToken)))),
                ("POST", ["salida", "acuses"]) => Contestar(await portal.Enviar(_agente, new RecibirAcusesCommand(await Sobre(request, cancellationToken)))),
                ("GET", ["salida"]) => Contestar(await portal.Enviar(_agente, new LeerSalidaCommand(null, null, 0))),
                ("POST", ["instantanea"]) => Contestar(await portal.Enviar(_agente, JsonSerializer.Deserialize<AbrirInstantaneaCommand>(await request.Content!.ReadAsByteArrayAsync(cancellationToken), Json)!)),
                ("POST", ["instantanea", var id, "cerrar"]) => Contestar(await portal.Enviar(_agente, new CerrarInstantaneaCommand(Guid.Parse(id)))),
                ("PUT", ["blobs", var huella]) => await Guardar(huella, request, cancellationToken),
                ("GET", ["blobs", var huella]) => await Abrir(huella, cancellationToken),
                _ => new(HttpStatusCode.NotFound),
            };
        }
        catch (JsonException)
        {
            return new(HttpStatusCode.BadRequest);
        }
        catch (PortalException e)
        {
            return new(e is NotFoundException ? HttpStatusCode.NotFound : e is ConflictoException ? HttpStatusCode.Conflict : e is ContenidoRechazadoException ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.BadRequest);
        }
    }

    private async Task<HttpResponseMessage> Guardar(string huella, HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(await portal.Enviar(_agente, new RecibirContenidoCommand(huella, await request.Content!.ReadAsStreamAsync(cancellationToken), LimitesDelPuente.BytesPorContenido)) ? HttpStatusCode.Created : HttpStatusCode.OK);

    private async Task<HttpResponseMessage> Abrir(string huella, CancellationToken cancellationToken)
    {
        var contenido = await portal.Enviar(_agente, new AbrirContenidoQuery(huella));
        await using var flujo = contenido.Flujo;
        using var bytes = new MemoryStream();
        await flujo.CopyToAsync(bytes, cancellationToken);
        return new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } } };
    }

    private static async Task<JsonElement> Sobre(HttpRequestMessage request, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<JsonElement>(await request.Content!.ReadAsByteArrayAsync(cancellationToken));

    private static HttpResponseMessage Contestar<T>(T cuerpo) => new(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(cuerpo, Json), Encoding.UTF8, "application/json") };
}
