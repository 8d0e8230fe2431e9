using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>El resguardo de una solicitud, en PDF.</summary>
public sealed class ResguardoModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => new FicheroResult(await mediator.Send(new DescargarResguardoQuery(id), cancellationToken));
}
