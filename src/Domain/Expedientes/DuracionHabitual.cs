using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Lo que suele tardar un trámite en el despacho: la mediana de los acabados en los últimos noventa días, si son bastantes.</summary>
public sealed class DuracionHabitual : IDeDespacho
{
    /// <summary>Con menos acabados, no se dice nada.</summary>
    public const int Minimo = 10;

    public const int Dias = 90;

    public Guid DespachoId { get; private set; }
    public required string Tramite { get; init; }

    /// <summary>La mitad tarda esto o menos, en días.</summary>
    public required int Mediana { get; set; }

    public required int Acabados { get; set; }
}
