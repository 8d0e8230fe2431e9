using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Acceso;

[AllowAnonymous]
public sealed class SegundoFactorModel : PageModel
{
    [BindProperty]
    public DatosDeCodigo Entrada { get; set; } = new();

    public IActionResult OnPost() => Page();

    public sealed class DatosDeCodigo
    {
        [Required(ErrorMessage = "Escriba el código.")]
        public string? Codigo { get; set; }
    }
}
