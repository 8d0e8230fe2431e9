using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Índice por NIF de los intervinientes, publicados o no: sirve al filtro «nif», no decide quién ve.</summary>
public sealed class IntervinienteIndexado : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required string Nif { get; init; }
    public required Guid ExpedienteId { get; init; }
}
