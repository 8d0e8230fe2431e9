namespace ElGestorPortal.Application.Common;

/// <summary>Dice sobre qué actúa, para la auditoría: un id, nunca datos personales.</summary>
public interface IAuditable
{
    string? Objeto { get; }

    /// <summary>Cómo se apunta, si no es por el nombre de la petición.</summary>
    string? Accion => null;
}

/// <summary>
/// Una lectura que queda apuntada. Si dice de qué objeto (<see cref="IAuditable"/>), con una línea suya; si no, es una lista o una búsqueda y se
/// apuntan juntas las de cada persona y minuto.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DejaRastroAttribute : Attribute;
