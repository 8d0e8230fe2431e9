namespace ElGestorPortal.Domain.Administracion.Contratos;

/// <summary>De qué es el código que se traduce.</summary>
public enum AmbitoDeCodigo
{
    Estado,
    Tramite,
}
