using System.ComponentModel.DataAnnotations;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Acceso;

[AllowAnonymous, PaginaDeAcceso, LimiteDeCuerpo]
public sealed class RecuperarModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public DatosDeRecuperacion Entrada { get; set; } = new();

    /// <summary>La respuesta es la misma exista o no el usuario.</summary>
    public bool Enviado { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();

        await mediator.Send(new PedirRestablecimientoCommand(Entrada.Usuario!, HttpContext.Origen().Direccion), cancellationToken);
        Enviado = true;
        return Page();
    }

    public sealed class DatosDeRecuperacion
    {
        [Required(ErrorMessage = "Escriba su correo electrónico o su nombre de usuario.")]
        public string? Usuario { get; set; }
    }
}
