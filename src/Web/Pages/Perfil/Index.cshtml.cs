using System.ComponentModel.DataAnnotations;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Perfil;

/// <summary>Datos propios y cambio de contraseña.</summary>
[PaginaDeAcceso, LimiteDeCuerpo]
public sealed class IndexModel(IMediator mediator, GalletaDeSesion galleta) : PageModel, IPreparable
{
    [BindProperty]
    public CambioDeContrasena Entrada { get; set; } = new();

    public MiPerfilDto Perfil { get; private set; } = null!;

    public bool Cambiada { get; private set; }

    public Task OnGetAsync() => PrepararAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var abierta = await mediator.Send(new CambiarContrasenaCommand(Entrada.Actual!, Entrada.Contrasena!, HttpContext.Origen()), cancellationToken);
            galleta.Poner(HttpContext, abierta.Secreto);
            Cambiada = true;
        }

        await PrepararAsync();
        return Page();
    }

    public async Task PrepararAsync() => Perfil = await mediator.Send(new ObtenerMiPerfilQuery(), HttpContext.RequestAborted);

    public sealed class CambioDeContrasena
    {
        [Required(ErrorMessage = "Escriba su contraseña actual.")]
        public string? Actual { get; set; }

        [Required(ErrorMessage = "Escriba la contraseña nueva.")]
        [MinLength(ReglasDeContrasena.Minimo, ErrorMessage = "La contraseña nueva debe tener al menos {1} caracteres.")]
        public string? Contrasena { get; set; }

        [Required(ErrorMessage = "Repita la contraseña.")]
        [Compare(nameof(Contrasena), ErrorMessage = "Las dos contraseñas no coinciden. Escríbalas de nuevo.")]
        public string? Repetida { get; set; }
    }
}
