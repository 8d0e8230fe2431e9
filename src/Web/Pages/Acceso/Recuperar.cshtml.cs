using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Acceso;

[AllowAnonymous]
public sealed class RecuperarModel : PageModel
{
    [BindProperty]
    public DatosDeRecuperacion Entrada { get; set; } = new();

    /// <summary>La respuesta es la misma exista o no el usuario.</summary>
    public bool Enviado { get; private set; }

    public IActionResult OnPost()
    {
        Enviado = ModelState.IsValid;
        return Page();
    }

    public sealed class DatosDeRecuperacion
    {
        [Required(ErrorMessage = "Escriba su correo electrónico o su nombre de usuario.")]
        public string? Usuario { get; set; }
    }
}
