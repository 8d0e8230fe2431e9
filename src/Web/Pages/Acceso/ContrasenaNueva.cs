using System.ComponentModel.DataAnnotations;
using ElGestorPortal.Application.Acceso;

namespace ElGestorPortal.Web.Pages.Acceso;

/// <summary>Una contraseña y su repetición.</summary>
public sealed class ContrasenaNueva
{
    [Required(ErrorMessage = "Escriba la contraseña nueva.")]
    [MinLength(ReglasDeContrasena.Minimo, ErrorMessage = "La contraseña nueva debe tener al menos {1} caracteres.")]
    public string? Contrasena { get; set; }

    [Required(ErrorMessage = "Repita la contraseña.")]
    [Compare(nameof(Contrasena), ErrorMessage = "Las dos contraseñas no coinciden. Escríbalas de nuevo.")]
    public string? Repetida { get; set; }
}
