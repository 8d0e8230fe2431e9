using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>
/// Fila del índice de texto: las palabras por las que se encuentra un expediente y los dueños que pueden encontrarlo. El dueño está dentro
/// del índice porque probarlo después de buscar cuesta cien veces más. No decide quién ve: lo hallado se contrasta con los hechos.
/// </summary>
public sealed class TextoDeExpediente : IDeDespacho
{
    /// <summary>Número propio de la fila: el índice de texto lo necesita entero.</summary>
    public long Id { get; private init; }

    public Guid DespachoId { get; private set; }
    public required Guid ExpedienteId { get; init; }

    /// <summary>Una palabra por cada quién: el despacho entero y cada NIF en cada calidad.</summary>
    public required string Duenos { get; set; }

    /// <summary>Clase de publicación, en una palabra.</summary>
    public required string Clase { get; set; }

    /// <summary>Palabras plegadas, sin repetir, separadas por un espacio.</summary>
    public required string Texto { get; set; }
}
