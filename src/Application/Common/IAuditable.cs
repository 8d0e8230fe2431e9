namespace ElGestorPortal.Application.Common;

/// <summary>Dice sobre qué actúa, para la auditoría: un id, nunca datos personales.</summary>
public interface IAuditable
{
    string? Objeto { get; }
}
