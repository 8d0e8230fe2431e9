namespace ElGestorPortal.Infrastructure.Puente.Muestra.Envio;

internal sealed record Lote(IReadOnlyList<ElementoDelPuente> Elementos, IReadOnlyList<BlobDeMuestra> Blobs);

/// <summary>Junta paquetes en lotes que caben en una llamada, con los contenidos que su lote necesita.</summary>
internal static class Lotes
{
    public static IEnumerable<Lote> De(IEnumerable<PaqueteDeMuestra> paquetes, int maximo)
    {
        List<ElementoDelPuente> elementos = [];
        List<BlobDeMuestra> blobs = [];
        foreach (var paquete in paquetes)
        {
            if (elementos.Count > 0 && elementos.Count + paquete.Elementos.Count > maximo)
            {
                yield return new(elementos, blobs);
                (elementos, blobs) = ([], []);
            }

            blobs.AddRange(paquete.Blobs);
            foreach (var elemento in paquete.Elementos)
            {
                // Un paquete mayor que un lote se parte: sus contenidos ya van en la primera parte.
                if (elementos.Count == maximo)
                {
                    yield return new(elementos, blobs);
                    (elementos, blobs) = ([], []);
                }

                elementos.Add(elemento);
            }
        }

        if (elementos.Count > 0)
        {
            yield return new(elementos, blobs);
        }
    }
}
