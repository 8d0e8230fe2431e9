namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>Un elemento de entrada del puente (puente.md §2). <c>Datos</c> se escribe con las claves del contrato; en un borrado es nulo.</summary>
public sealed record ElementoDelPuente(string Tipo, string Op, string OrigenId, long Version, DateTimeOffset Emitido, object? Datos);

/// <summary>Contenido de un documento, direccionado por su SHA-256 en hexadecimal minúsculo.</summary>
public sealed record BlobDeMuestra(string Sha256, ReadOnlyMemory<byte> Contenido);

/// <summary>Lo que el escritorio manda de un expediente, padres antes que hijos. Los blobs van antes que los elementos.</summary>
public sealed record PaqueteDeMuestra(IReadOnlyList<ElementoDelPuente> Elementos, IReadOnlyList<BlobDeMuestra> Blobs);
