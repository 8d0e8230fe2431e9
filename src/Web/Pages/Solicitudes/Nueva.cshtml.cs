using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Elegir el trámite. Al elegirlo queda un borrador, y lo demás se rellena en él.</summary>
public sealed class NuevaModel(IMediator mediator, IUsuarioActual usuario) : PageModel, Common.Acceso.IPreparable
{
    [BindProperty]
    public string? Tramite { get; set; }

    [BindProperty]
    public string? RefPropia { get; set; }

    [BindProperty]
    public string? Nif { get; set; }

    /// <summary>Distinta en cada visita: un doble envío del formulario no abre dos borradores.</summary>
    [BindProperty]
    public string? Clave { get; set; }

    public IReadOnlyList<TramiteDto> Tramites { get; private set; } = [];

    public IReadOnlyList<string> Nifs => usuario.Identidad.Nifs;

    public async Task OnGetAsync(string? tramite, CancellationToken cancellationToken)
    {
        Tramite ??= tramite;
        Clave ??= Guid.CreateVersion7().ToString("N");
        Tramites = (await mediator.Send(new ListarTramitesQuery(), cancellationToken)).Elementos;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new AbrirSolicitudCommand(Tramite, RefPropia, null, Nif) { ClaveDeIdempotencia = Clave }, cancellationToken);
        return LocalRedirect($"/solicitudes/{id}/rellenar");
    }

    public Task PrepararAsync() => OnGetAsync(null, HttpContext.RequestAborted);
}
