using System.Security.Cryptography;
using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

/// <summary>Recibe los mensajes del portal: primero sus contenidos, después la mesa. Lo que ya se tiene no se vuelve a bajar.</summary>
internal sealed class Recepcion(IEnlace enlace, LibroDeOficina libro, Mesa mesa)
{
    /// <summary>El acuse. Si falta un contenido o no da su huella, pide que se repita.</summary>
    public async Task<AcuseDatos> RecibirAsync(MensajeDelPortal mensaje, CancellationToken cancellationToken)
    {
        if (!libro.Recibidos.ContainsKey(mensaje.MessageId))
        {
            foreach (var huella in Contenidos(mensaje))
            {
                var bytes = await enlace.TraerAsync(huella, cancellationToken);
                if (bytes is null || Convert.ToHexStringLower(SHA256.HashData(bytes)) != huella)
                {
                    return new(mensaje.MessageId, "reintentar", Codigo: bytes is null ? "falta-contenido" : "huella-distinta");
                }
            }
        }

        return mesa.Recibir(mensaje);
    }

    private static IReadOnlyList<string> Contenidos(MensajeDelPortal mensaje)
    {
        try
        {
            return [.. mensaje.Contenidos()];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
