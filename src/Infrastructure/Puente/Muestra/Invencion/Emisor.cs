using System.Security.Cryptography;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Pone el sobre del puente a lo inventado. La versión es el instante de la muestra: pedirla otra vez más tarde es siempre más nuevo.</summary>
internal sealed class Emisor(MuestraPedida pedida)
{
    private readonly long version = pedida.Ahora.ToUnixTimeMilliseconds();

    public ElementoDelPuente Elemento(string tipo, string origenId, DateTimeOffset emitido, object datos) =>
        new(tipo, "upsert", origenId, version, emitido, datos);

    public static BlobDeMuestra Blob(byte[] contenido) => new(Convert.ToHexStringLower(SHA256.HashData(contenido)), contenido);
}
