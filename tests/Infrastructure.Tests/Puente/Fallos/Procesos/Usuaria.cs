using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos.Procesos;

/// <summary>
/// Una colaboradora que pide trámites y adjunta papeles por la API. Si se queda sin respuesta, repite lo mismo con la misma clave hasta tenerla:
/// solo cuenta lo que el portal le ha contestado.
/// </summary>
internal sealed class Usuaria(string correo, string contrasena, IReadOnlyList<Uri> portales) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int _turno;

    public List<Guid> Solicitudes { get; } = [];

    public List<Guid> Subidas { get; } = [];

    /// <summary>Llamadas que se quedaron sin respuesta.</summary>
    public int Cortadas { get; private set; }

    public async Task TrabajarAsync(CancellationToken fin)
    {
        try
        {
            var entrada = await LlamarAsync(HttpMethod.Post, "acceso/token", () => JsonContent.Create(new { usuario = correo, contrasena }), fin);
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", entrada.GetProperty("tokenAcceso").GetString());
            for (var i = 0; !fin.IsCancellationRequested; i++) await PedirAsync(i, fin);
        }
        catch (OperationCanceledException) when (fin.IsCancellationRequested)
        {
            // Se acabó la jornada.
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task PedirAsync(int i, CancellationToken fin)
    {
        var datos = SolicitudesDePrueba.Transferencia(string.Create(CultureInfo.InvariantCulture, $"{i % 10000:D4} BCD"));
        var abierta = await LlamarAsync(HttpMethod.Post, "solicitudes", () => JsonContent.Create(new { tramite = "transferencia", datos }, options: Json), fin);
        var id = abierta.GetProperty("id").GetGuid();
        await LlamarAsync(HttpMethod.Post, $"solicitudes/{id}/enviar", () => null, fin);
        Solicitudes.Add(id);
        if (i % 2 == 1) return;

        var bytes = Encoding.Latin1.GetBytes($"%PDF-1.7\n{id} {new string('x', 200_000)}\n%%EOF\n");
        var subida = await LlamarAsync(HttpMethod.Post, $"solicitudes/{id}/adjuntos", () => Formulario(bytes), fin, HttpStatusCode.Conflict);
        if (subida.TryGetProperty("sha256", out _)) Subidas.Add(subida.GetProperty("id").GetGuid());
    }

    private static MultipartFormDataContent Formulario(byte[] bytes) => new()
    {
        { new StringContent("contrato"), "clase" },
        { new ByteArrayContent(bytes) { Headers = { ContentType = new("application/pdf") } }, "archivo", "contrato.pdf" },
    };

    /// <param name="metodo">De HTTP.</param>
    /// <param name="ruta">Bajo <c>/api/v1</c>.</param>
    /// <param name="cuerpo">Uno nuevo para cada intento.</param>
    /// <param name="fin">Deja de intentarlo.</param>
    /// <param name="tambien">Otra respuesta que vale: la solicitud se cerró mientras tanto.</param>
    private async Task<JsonElement> LlamarAsync(HttpMethod metodo, string ruta, Func<HttpContent?> cuerpo, CancellationToken fin, HttpStatusCode? tambien = null)
    {
        var clave = Guid.NewGuid().ToString();
        using var pausa = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                using var peticion = new HttpRequestMessage(metodo, new Uri(portales[_turno++ % portales.Count], $"/api/v1/{ruta}")) { Content = cuerpo(), Headers = { { "Idempotency-Key", clave } } };
                using var respuesta = await _http.SendAsync(peticion, fin);
                if (respuesta.IsSuccessStatusCode || respuesta.StatusCode == tambien) return await respuesta.Content.ReadFromJsonAsync<JsonElement>(fin);
                if ((int)respuesta.StatusCode < 500) Assert.Fail($"{metodo} {ruta}: {respuesta.StatusCode} {await respuesta.Content.ReadAsStringAsync(fin)}");
            }
            catch (Exception e) when (e is HttpRequestException or IOException or JsonException || (e is OperationCanceledException && !fin.IsCancellationRequested))
            {
                Cortadas++;
            }

            await pausa.WaitForNextTickAsync(fin);
        }
    }
}
