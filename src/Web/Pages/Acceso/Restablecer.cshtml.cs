using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Acceso;

[AllowAnonymous]
public sealed class RestablecerModel : PageModel
{
    public const int LongitudMinima = 12;

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public DatosDeContrasena Entrada { get; set; } = new();

    public IActionResult OnPost() => Page();

    public sealed class DatosDeContrasena
    {
        [Required(ErrorMessage = "Escriba la contraseña nueva.")]
        [MinLength(LongitudMinima, ErrorMessage = "La contraseña nueva debe tener al menos {1} caracteres.")]
        public string? Contrasena { get; set; }

        [Required(ErrorMessage = "Repita la contraseña.")]
        [Compare(nameof(Contrasena), ErrorMessage = "Las dos contraseñas no coinciden. Escríbalas de nuevo.")]
        public string? Repetida { get; set; }
    }
}
