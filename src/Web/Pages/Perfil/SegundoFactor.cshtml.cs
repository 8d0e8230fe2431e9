using System.ComponentModel.DataAnnotations;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Perfil;

/// <summary>Cómo está su verificación en dos pasos, y quitarla.</summary>
[PaginaDeAcceso, LimiteDeCuerpo]
public sealed class SegundoFactorModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty]
    public DatosDeBaja Entrada { get; set; } = new();

    public MiPerfilDto Perfil { get; private set; } = null!;

    public Task OnGetAsync() => PrepararAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            await mediator.Send(new DesactivarSegundoFactorCommand(Entrada.Contrasena!), cancellationToken);
            return RedirectToPage();
        }

        await PrepararAsync();
        return Page();
    }

    public async Task PrepararAsync() => Perfil = await mediator.Send(new ObtenerMiPerfilQuery(), HttpContext.RequestAborted);

    public sealed class DatosDeBaja
    {
        [Required(ErrorMessage = "Escriba su contraseña.")]
        public string? Contrasena { get; set; }
    }
}
