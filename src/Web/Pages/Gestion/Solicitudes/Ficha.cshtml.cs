using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Solicitudes;

/// <summary>Una solicitud, para decidir sobre ella.</summary>
public sealed class FichaModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Decidida { get; set; }

    /// <summary>Los habituales marcados y, si se escribe, otro.</summary>
    [BindProperty]
    public string[] Motivos { get; set; } = [];

    [BindProperty]
    public string? OtroMotivo { get; set; }

    public SolicitudDto Solicitud { get; private set; } = null!;

    public DecisionDto Decision { get; private set; } = null!;

    public AspectoDeSolicitud Aspecto => AspectoDeSolicitud.De(Solicitud.Estado);

    public Task OnGetAsync(CancellationToken cancellationToken) => PrepararAsync();

    public async Task<IActionResult> OnPostAsignarAsync(bool soltar, CancellationToken cancellationToken)
    {
        await mediator.Send(new AsignarSolicitudCommand(Id, soltar), cancellationToken);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostDecidirAsync(EstadoSolicitud decision, int version, CancellationToken cancellationToken)
    {
        var motivos = decision == EstadoSolicitud.Aceptada ? [] : Motivos.Append(OtroMotivo ?? "").Where(m => !string.IsNullOrWhiteSpace(m)).ToList();
        await mediator.Send(new DecidirSolicitudCommand(Id, decision, motivos, version), cancellationToken);
        return RedirectToPage(new { Id, decidida = true });
    }

    public async Task PrepararAsync()
    {
        Solicitud = await mediator.Send(new ObtenerSolicitudQuery(Id), HttpContext.RequestAborted);
        Decision = await mediator.Send(new ObtenerDecisionQuery(Id), HttpContext.RequestAborted);
    }
}
