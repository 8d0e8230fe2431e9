using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary><c>Portal:Calculadora:*</c>.</summary>
public sealed class OpcionesDeCalculadora
{
    public const string Seccion = "Portal:Calculadora";

    /// <summary>Cómo se lee «más de N años» el día del aniversario: literal, o por años cumplidos.</summary>
    public LecturaDelAniversario Aniversario { get; set; }
}
