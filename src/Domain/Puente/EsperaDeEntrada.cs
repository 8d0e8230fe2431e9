using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Puente;

/// <summary>Un objeto que ya llegó espera a otro del que cuelga.</summary>
public sealed class EsperaDeEntrada : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required Guid PadreId { get; init; }
    public required Guid HijoId { get; init; }
    public required string HijoTipo { get; init; }
    public required string HijoOrigenId { get; init; }
}
