using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Documentos;

/// <summary>Los enlaces que ha creado quien mira, y dejarlos sin efecto.</summary>
public sealed class CompartidosModel(IMediator mediator) : PageModel
{
    public Pagina<EnlaceCompartidoDto> Pagina { get; private set; } = new([]);

    public async Task OnGetAsync(string? cursor, CancellationToken cancellationToken) => Pagina = await mediator.Send(new ListarEnlacesCompartidosQuery(cursor), cancellationToken);

    public async Task<IActionResult> OnPostRevocarAsync(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevocarEnlaceCompartidoCommand(id), cancellationToken);
        return RedirectToPage();
    }
}
