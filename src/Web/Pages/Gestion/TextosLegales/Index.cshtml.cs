using ElGestorPortal.Application.Administracion;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.TextosLegales;

/// <summary>Los textos legales del despacho y en qué versión van.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<TextoLegalEnListaDto> Textos { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Textos = await mediator.Send(new ListarTextosLegalesQuery(), cancellationToken);
}
