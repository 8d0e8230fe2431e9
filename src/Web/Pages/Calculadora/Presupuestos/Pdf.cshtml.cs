using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Calculadora.Presupuestos;

/// <summary>Un presupuesto en PDF.</summary>
public sealed class PdfModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, bool conMargen, CancellationToken cancellationToken) =>
        new FicheroResult(await mediator.Send(new DescargarPresupuestoQuery(id, conMargen), cancellationToken));
}
