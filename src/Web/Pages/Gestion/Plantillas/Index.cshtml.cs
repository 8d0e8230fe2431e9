using ElGestorPortal.Application.Administracion;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Plantillas;

/// <summary>Los correos que envía el portal y si el despacho los ha cambiado.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<PlantillaEnListaDto> Correos { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Correos = await mediator.Send(new ListarPlantillasDeCorreoQuery(), cancellationToken);
}
