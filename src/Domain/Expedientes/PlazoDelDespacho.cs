using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Lo que el despacho cambia de un plazo legal: otros días, para avisar antes, o no avisar.</summary>
public sealed class PlazoDelDespacho : IDeDespacho
{
    public Guid DespachoId { get; private set; }

    /// <summary>La de <see cref="PlazoLegal"/>.</summary>
    public required string Clave { get; init; }

    public required int Dias { get; set; }
    public required bool Avisa { get; set; }
}
