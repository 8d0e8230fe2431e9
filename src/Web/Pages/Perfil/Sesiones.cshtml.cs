using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Perfil;

/// <summary>Dónde tiene abierta la sesión, y cerrarla desde aquí.</summary>
[PaginaDeAcceso, LimiteDeCuerpo]
public sealed class SesionesModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<SesionDto> Sesiones { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Sesiones = (await mediator.Send(new ListarSesionesQuery(), cancellationToken)).Elementos;

    public async Task<IActionResult> OnPostCerrarAsync(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevocarSesionCommand(id), cancellationToken);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCerrarOtrasAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new RevocarOtrasSesionesCommand(), cancellationToken);
        return RedirectToPage();
    }
}
