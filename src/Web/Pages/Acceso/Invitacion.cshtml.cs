using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Acceso;

/// <summary>Acepta una invitación: elige su primera contraseña. El enlace dice de quién es; el formulario, no.</summary>
[AllowAnonymous, PaginaDeAcceso, LimiteDeCuerpo]
public sealed class InvitacionModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public ContrasenaNueva Entrada { get; set; } = new();

    /// <summary>null: la invitación ya no vale.</summary>
    public EnlaceDto? Enlace { get; private set; }

    public Task OnGetAsync() => PrepararAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            await mediator.Send(new ElegirContrasenaCommand(Token ?? "", PropositoDeEnlace.Invitar, Entrada.Contrasena!), cancellationToken);
            return LocalRedirect("~" + HttpContext.EnAcceso("/entrar?tras=contrasena"));
        }

        await PrepararAsync();
        return Page();
    }

    public async Task PrepararAsync() => Enlace = await mediator.Send(new ObtenerEnlaceQuery(Token ?? "", PropositoDeEnlace.Invitar), HttpContext.RequestAborted);
}
