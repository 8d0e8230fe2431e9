using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Una hoja revisada: qué tiene cada fila, confirmarla y ver cómo se envía. Sin JavaScript, vuelve a cargarse.</summary>
public sealed class FichaDeLoteModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public LoteDto Lote { get; private set; } = null!;

    public bool EnMarcha => Lote is { Confirmado: not null, Terminado: null };

    public async Task OnGetAsync(CancellationToken cancellationToken) => Lote = await mediator.Send(new ObtenerLoteQuery(Id), cancellationToken);

    public async Task<IActionResult> OnPostConfirmarAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ConfirmarLoteCommand(Id), cancellationToken);
        return LocalRedirect($"/solicitudes/lote/{Id}");
    }

    public Task PrepararAsync() => OnGetAsync(HttpContext.RequestAborted);
}
