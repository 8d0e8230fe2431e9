using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Acceso;

public sealed record UsuarioDeDemo(string Usuario, string Contrasena, string Descripcion);

[AllowAnonymous]
public sealed class EntrarModel : PageModel
{
    [BindProperty]
    public DatosDeEntrada Entrada { get; set; } = new();

    /// <summary>Vacía fuera de la demostración: entonces la página no enseña la lista.</summary>
    public IReadOnlyList<UsuarioDeDemo> UsuariosDeDemo { get; private set; } = [];

    public IActionResult OnPost() => Page();

    public sealed class DatosDeEntrada
    {
        [Required(ErrorMessage = "Escriba su correo electrónico o su nombre de usuario.")]
        public string? Usuario { get; set; }

        [Required(ErrorMessage = "Escriba su contraseña.")]
        public string? Contrasena { get; set; }
    }
}
