using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>El resumen de un expediente, en PDF.</summary>
public sealed class ResumenModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => new FicheroResult(await mediator.Send(new DescargarResumenQuery(id), cancellationToken));
}
