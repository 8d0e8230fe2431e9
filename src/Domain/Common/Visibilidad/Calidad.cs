namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>En calidad de qué mira alguien un expediente. Una persona puede tener las dos.</summary>
[Flags]
public enum Calidad
{
    Ninguna = 0,
    Cliente = 1,
    Colaborador = 2,
}
