using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Envio;

/// <summary>Las llamadas del puente por HTTP (puente.md §4) que hace un escritorio.</summary>
internal sealed class PuenteHttp(HttpClient http, string credencial, Reintentos reintentos, TimeProvider reloj)
{
    private const string Raiz = "puente/v1/";
    private static readonly string[] Capacidades = ["entrada", "blobs", "salida", "latido"];

    public async Task<SesionDelPuente> SaludarAsync(string agenteId, CancellationToken cancellationToken)
    {
        using var respuesta = await EnviarJsonAsync("sesion", new { agenteId, version = "1.0", capacidades = Capacidades }, cancellationToken);
        return await LeerAsync<SesionDelPuente>(respuesta, cancellationToken);
    }

    /// <summary>El portal contesta 201 si lo guarda y 200 si ya lo tenía.</summary>
    public async Task SubirAsync(BlobDeMuestra blob, CancellationToken cancellationToken)
    {
        using var respuesta = await EnviarAsync(
            HttpMethod.Put,
            $"blobs/{blob.Sha256}",
            () => new ReadOnlyMemoryContent(blob.Contenido) { Headers = { ContentType = new("application/octet-stream") } },
            cancellationToken);
    }

    public async Task<IReadOnlyList<ResultadoDelPuente>> EntregarAsync(IReadOnlyList<ElementoDelPuente> elementos, Guid? instantanea, CancellationToken cancellationToken)
    {
        using var respuesta = await EnviarJsonAsync("entrada", new { instantanea, elementos }, cancellationToken);
        var resultados = (await LeerAsync<RespuestaDeEntrada>(respuesta, cancellationToken)).Resultados ?? [];
        return resultados.Count == elementos.Count
            ? resultados
            : throw new InvalidOperationException($"El portal contestó {resultados.Count} resultados a {elementos.Count} elementos.");
    }

    /// <returns>false si otra, sin cerrar, se lo impide.</returns>
    public async Task<bool> AbrirInstantaneaAsync(Guid id, IReadOnlyList<string> tipos, CancellationToken cancellationToken)
    {
        try
        {
            using var respuesta = await EnviarJsonAsync("instantanea", new { tipos, id }, cancellationToken);
            return true;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return false;
        }
    }

    public async Task<bool> CerrarInstantaneaAsync(Guid id, CancellationToken cancellationToken)
    {
        using var respuesta = await EnviarJsonAsync($"instantanea/{id}/cerrar", new { }, cancellationToken);
        return true;
    }

    public async Task LatirAsync(int fallos, CancellationToken cancellationToken)
    {
        var latido = new { pendientes = 0, ultimoError = fallos == 0 ? null : $"{fallos} elementos no conformes", hora = reloj.GetUtcNow() };
        using var respuesta = await EnviarJsonAsync("latido", latido, cancellationToken);
    }

    /// <summary>Mensajes pendientes; sin ninguno, el portal espera esos segundos a que lo haya.</summary>
    public async Task<Recogida> RecogerAsync(int espera, CancellationToken cancellationToken)
    {
        using var respuesta = await EnviarAsync(HttpMethod.Get, $"salida?espera={Math.Clamp(espera, 0, 30)}", () => null, cancellationToken);
        var salida = await LeerAsync<SalidaDelPortal>(respuesta, cancellationToken);
        return new(salida.Mensajes ?? [], salida.PideInstantanea == true);
    }

    public async Task AcusarAsync(IReadOnlyList<AcuseDatos> acuses, CancellationToken cancellationToken)
    {
        using var respuesta = await EnviarJsonAsync("salida/acuses", new { acuses }, cancellationToken);
    }

    /// <summary>Los bytes de un contenido; null si el portal no lo tiene.</summary>
    public async Task<byte[]?> BajarAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            using var respuesta = await EnviarAsync(HttpMethod.Get, $"blobs/{sha256}", () => null, cancellationToken);
            return await respuesta.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private Task<HttpResponseMessage> EnviarJsonAsync<T>(string ruta, T cuerpo, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(cuerpo, JsonDelPuente.Opciones);
        return EnviarAsync(
            HttpMethod.Post,
            ruta,
            () => new ByteArrayContent(json) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } },
            cancellationToken);
    }

    private async Task<HttpResponseMessage> EnviarAsync(HttpMethod metodo, string ruta, Func<HttpContent?> contenido, CancellationToken cancellationToken)
    {
        var respuesta = await reintentos.LlamarAsync(
            async ct =>
            {
                using var peticion = new HttpRequestMessage(metodo, Raiz + ruta) { Content = contenido() };
                peticion.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credencial);
                return await http.SendAsync(peticion, ct);
            },
            cancellationToken);
        if (respuesta.IsSuccessStatusCode)
        {
            return respuesta;
        }

        var estado = respuesta.StatusCode;
        respuesta.Dispose();
        throw new HttpRequestException($"El puente contestó {(int)estado} a {metodo} {Recurso(ruta)}.", null, estado);
    }

    private static string Recurso(string ruta) => ruta.Split('/', '?')[0];

    private static async Task<T> LeerAsync<T>(HttpResponseMessage respuesta, CancellationToken cancellationToken) =>
        await respuesta.Content.ReadFromJsonAsync<T>(JsonDelPuente.Opciones, cancellationToken)
            ?? throw new HttpRequestException("El puente contestó sin cuerpo.", null, HttpStatusCode.BadGateway);
}
