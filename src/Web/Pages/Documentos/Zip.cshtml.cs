using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Documentos;

/// <summary>Varios documentos en un ZIP: los elegidos, los de un expediente o los de la lista con su filtro. Si no se puede, dice por qué.</summary>
[PaginaDeAcceso]
public sealed class ZipModel(IMediator mediator) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Documentos/Index");

    public async Task<IActionResult> OnPostAsync([FromForm] IReadOnlyList<Guid>? ids, [FromForm] Guid? expedienteId, [FromForm] string? que, [FromForm] ListarDocumentosQuery filtro, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();

        var query = que == "lista" ? new DescargarZipQuery { Filtro = filtro with { Cursor = null, Limite = null, Contar = false } } : new DescargarZipQuery { Ids = ids, ExpedienteId = expedienteId };
        return new FicheroResult(await mediator.Send(query, cancellationToken));
    }
}
