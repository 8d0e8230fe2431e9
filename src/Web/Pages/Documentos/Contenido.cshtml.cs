using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Documentos;

/// <summary>Descarga de un documento, o su vista en el navegador con <c>?vista=1</c>.</summary>
public sealed class ContenidoModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int vista, CancellationToken cancellationToken) =>
        Descargas.Preparar(HttpContext, await mediator.Send(new DescargarDocumentoQuery(id, vista == 1), cancellationToken), vista == 1);
}
