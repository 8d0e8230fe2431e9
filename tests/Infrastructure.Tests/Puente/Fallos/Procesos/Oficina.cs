using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;
using Microsoft.Extensions.Logging.Abstractions;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos.Procesos;

/// <summary>El escritorio de muestra al otro lado de un portal que se cae: recoge, acusa y manda expedientes y documentos con sus bytes.</summary>
internal sealed class Oficina : IDisposable
{
    public static readonly RitmoDeOficina Ritmo = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(5), 1);

    private readonly HttpClient _http;
    private readonly EscritorioEnVivo _escritorio;

    public Oficina(Uri portal, string credencial, ICajon cajon)
    {
        _http = new HttpClient { BaseAddress = portal, Timeout = TimeSpan.FromSeconds(30) };
        var puente = new PuenteHttp(_http, credencial, new Reintentos(TimeProvider.System, new() { Intentos = 1 }), TimeProvider.System);
        _escritorio = new(new EnlaceHttp(puente), cajon, TimeProvider.System, NullLogger.Instance, Ritmo);
    }

    public Oficina(string carpeta, ICajon cajon)
    {
        _http = new HttpClient();
        _escritorio = new(new EnlaceCarpeta(new CarpetaEnDisco(carpeta), TimeProvider.System), cajon, TimeProvider.System, NullLogger.Instance, Ritmo);
    }

    public async Task TrabajarAsync(CancellationToken fin)
    {
        using var pausa = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var i = 0; !fin.IsCancellationRequested; i++)
        {
            try
            {
                if (i % 5 == 0) Encargar(i);
                await _escritorio.VueltaAsync(TimeSpan.Zero, fin);
                await pausa.WaitForNextTickAsync(fin);
            }
            catch (OperationCanceledException) when (fin.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or JsonException or InvalidOperationException or OperationCanceledException)
            {
                // Pasajero: en la vuelta siguiente.
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private void Encargar(int i)
    {
        var expediente = $"E-{i % 40}";
        _escritorio.Encargar("expediente", expediente, new
        {
            numero = $"2026/{expediente}",
            tipoTramite = new { codigo = "TRF", nombre = "Transferencia" },
            estadoOrigen = new { codigo = "ALTA", nombre = "Encargo recibido" },
            titulo = $"Paso {i}",
            fechaAlta = "2026-03-01",
        });
        var bytes = Encoding.ASCII.GetBytes($"%PDF-1.4 {i} {new string('y', 50_000)}");
        var blob = new BlobDeMuestra(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
        _escritorio.Encargar("documento", $"D-{i % 60}", new { expediente, clase = "otro", nombre = $"{i}.pdf", tipoMime = "application/pdf", tamano = bytes.Length, sha256 = blob.Sha256, audiencia = new[] { "cliente" }, permiso = "descargar" }, blob);
    }
}
