using System.Text.Encodings.Web;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Puente.Contratos;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Puente.Carpeta;

/// <summary>Deja cada mensaje pendiente en un fichero suyo, con sus contenidos delante. El nombre lleva el instante como contador: nunca se repite.</summary>
internal sealed partial class BuzonDeSalida(IEnvioAislado envio, TimeProvider reloj, ILogger<BuzonDeSalida> log)
{
    private const int Tanda = 200;

    private static readonly JsonSerializerOptions Escritura = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task LlenarAsync(CarpetaDeDespacho carpeta, Identidad agente, CancellationToken cancellationToken)
    {
        var sinRecoger = carpeta.Mensajes().Select(f => CarpetaDeDespacho.IdDe(f.Name)).ToHashSet();
        SalidaDto salida;
        do
        {
            salida = await envio.EnviarComoAsync(agente, new LeerSalidaCommand(null, Tanda, null), cancellationToken);
            foreach (var mensaje in salida.Mensajes.Where(m => !sinRecoger.Contains(m.MessageId)))
            {
                try
                {
                    await Dejar(carpeta, mensaje, agente, cancellationToken);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotFoundException)
                {
                    // Uno que no se puede dejar no para a los demás: su arriendo vence y se vuelve a intentar.
                    NoDejado(e, mensaje.MessageId);
                }
            }
        }
        while (salida.Mensajes.Count == Tanda);

        await Pedir(carpeta, salida.PideInstantanea, cancellationToken);
    }

    /// <summary>El pedido está a la vista mientras esté sin atender: quien no lo vio hoy, lo verá mañana.</summary>
    private static async Task Pedir(CarpetaDeDespacho carpeta, bool pide, CancellationToken cancellationToken)
    {
        if (pide == File.Exists(carpeta.Pedido)) return;

        if (pide) await carpeta.EscribirAsync(carpeta.Pedido, destino => JsonSerializer.SerializeAsync(destino, new PedidoAlEscritorio(true), Escritura, cancellationToken));
        else File.Delete(carpeta.Pedido);
    }

    private async Task Dejar(CarpetaDeDespacho carpeta, MensajeDelPortal mensaje, Identidad agente, CancellationToken cancellationToken)
    {
        foreach (var huella in Huellas(mensaje.Datos).Distinct().Where(h => !carpeta.TieneContenido(h)))
        {
            var contenido = await envio.EnviarComoAsync(agente, new AbrirContenidoQuery(huella), cancellationToken);
            await using var flujo = contenido.Flujo;
            await carpeta.EscribirAsync(Path.Combine(carpeta.Listo, huella + ".bin"), destino => flujo.CopyToAsync(destino, cancellationToken));
        }

        var contador = (reloj.GetUtcNow().ToUnixTimeMilliseconds() / 10).ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
        await carpeta.EscribirAsync(
            Path.Combine(carpeta.Listo, $"{contador}_{mensaje.MessageId}.json"), destino => JsonSerializer.SerializeAsync(destino, new { mensajes = new[] { mensaje } }, Escritura, cancellationToken));
    }

    /// <summary>Los contenidos que el mensaje nombra: el suyo, si es un adjunto, y los de sus adjuntos, si es una solicitud.</summary>
    private static IEnumerable<string> Huellas(JsonElement datos)
    {
        if (datos.TryGetProperty("sha256", out var propia)) yield return propia.GetString()!;
        if (!datos.TryGetProperty("adjuntos", out var adjuntos)) yield break;
        foreach (var adjunto in adjuntos.EnumerateArray()) yield return adjunto.GetProperty("sha256").GetString()!;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "El mensaje {MessageId} no se pudo dejar en la carpeta; se volverá a intentar")]
    private partial void NoDejado(Exception error, Guid messageId);
}
