using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Lo que el despacho quiere que se lea en la ficha de un expediente mientras está en un estado. Sin ella, la de fábrica.</summary>
public sealed class FraseDeEstado : IDeDespacho
{
    public const int Largo = 300;

    public Guid DespachoId { get; private set; }
    public required EstadoExpediente Estado { get; init; }
    public required string Texto { get; set; }
}
