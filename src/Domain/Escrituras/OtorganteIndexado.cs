using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Escrituras;

/// <summary>Índice por NIF de los otorgantes, también de los bloqueados: por él se halla lo de una persona. No decide quién ve.</summary>
public sealed class OtorganteIndexado : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required string Nif { get; init; }
    public required Guid EscrituraId { get; init; }
}
