using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Compartido;

/// <summary>Un presupuesto que alguien compartió con un enlace. Sin cuenta: el secreto de la dirección basta.</summary>
[AllowAnonymous]
public sealed class PresupuestoModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public PresupuestoCompartidoDto Presupuesto { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["X-Robots-Tag"] = "noindex, nofollow";

    public async Task OnGetAsync(CancellationToken cancellationToken) => Presupuesto = await mediator.Send(new ObtenerPresupuestoCompartidoQuery(Token ?? ""), cancellationToken);

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => new FicheroResult(await mediator.Send(new DescargarPresupuestoCompartidoQuery(Token ?? ""), cancellationToken));
}
