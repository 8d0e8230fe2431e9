using System.Net;
using System.Text.Json.Nodes;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;

/// <summary>Una red que falla según un plan, entre el escritorio y el portal.</summary>
public sealed class FallosDeRed(PlanDeFallos plan, HttpMessageHandler portal) : DelegatingHandler(portal)
{
    private HttpRequestMessage? retrasada;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var cuerpo = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        await SoltarAsync(cancellationToken);
        if (plan.Toca(Fallo.Reinicio))
        {
            throw new EscritorioCerradoException();
        }

        if (plan.Toca(Fallo.Perder))
        {
            throw new HttpRequestException("Se perdió por el camino.");
        }

        if (plan.Toca(Fallo.Averia))
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        }

        if (cuerpo is not null && plan.Toca(Fallo.Retrasar))
        {
            retrasada = Copia(request, cuerpo);
            throw new HttpRequestException("Se perdió; llegará tarde.");
        }

        var enviado = cuerpo is { Length: > 1 } && plan.Toca(Fallo.Truncar) ? cuerpo[..(cuerpo.Length / 2)] : cuerpo;
        enviado = request.Method == HttpMethod.Put && plan.Toca(Fallo.Huella) ? plan.Estropear(enviado) : enviado;
        if (plan.Toca(Fallo.Duplicar))
        {
            (await base.SendAsync(Copia(request, enviado), cancellationToken)).Dispose();
        }

        var respuesta = await base.SendAsync(Copia(request, enviado), cancellationToken);
        if (plan.Toca(Fallo.AcusePerdido))
        {
            respuesta.Dispose();
            throw new HttpRequestException("La contestación se perdió.");
        }

        return request.Method == HttpMethod.Get && respuesta.IsSuccessStatusCode ? await TorcerAsync(respuesta, cancellationToken) : respuesta;
    }

    /// <summary>Lo que se retrasó llega ahora, detrás de lo que se envió después.</summary>
    private async Task SoltarAsync(CancellationToken cancellationToken)
    {
        if (retrasada is { } vieja)
        {
            retrasada = null;
            (await base.SendAsync(vieja, cancellationToken)).Dispose();
        }
    }

    private async Task<HttpResponseMessage> TorcerAsync(HttpResponseMessage respuesta, CancellationToken cancellationToken)
    {
        var bytes = await respuesta.Content.ReadAsByteArrayAsync(cancellationToken);
        var esJson = respuesta.Content.Headers.ContentType?.MediaType == "application/json";
        bytes = plan.Toca(Fallo.Truncar) ? bytes[..(bytes.Length / 2)] : esJson && plan.Toca(Fallo.Reordenar) ? Reordenar(bytes) : !esJson && plan.Toca(Fallo.Huella) ? plan.Estropear(bytes) : bytes;
        respuesta.Content = new ByteArrayContent(bytes) { Headers = { ContentType = respuesta.Content.Headers.ContentType } };
        return respuesta;
    }

    private byte[] Reordenar(byte[] json)
    {
        var sobre = JsonNode.Parse(json)!;
        if (sobre["mensajes"] is JsonArray mensajes)
        {
            sobre["mensajes"] = new JsonArray([.. plan.Barajar(mensajes.Select(m => m?.DeepClone()))]);
        }

        return System.Text.Encoding.UTF8.GetBytes(sobre.ToJsonString());
    }

    private static HttpRequestMessage Copia(HttpRequestMessage original, byte[]? cuerpo)
    {
        var copia = new HttpRequestMessage(original.Method, original.RequestUri) { Content = cuerpo is null ? null : new ByteArrayContent(cuerpo) { Headers = { ContentType = original.Content!.Headers.ContentType } } };
        foreach (var (nombre, valores) in original.Headers)
        {
            copia.Headers.TryAddWithoutValidation(nombre, valores);
        }

        return copia;
    }
}
