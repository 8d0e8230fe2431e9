using ElGestorPortal.Application.Proteccion;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Cuánto se conserva cada clase de datos y las retenciones legales que lo alargan.</summary>
public sealed class PlazosDeDatosModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty]
    public string? Nif { get; set; }

    [BindProperty]
    public string? Expediente { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Guardado { get; set; }

    public ProteccionDto Proteccion { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => PrepararAsync();

    public async Task<IActionResult> OnPostPlazosAsync(string[] clases, int[] anios, string?[] normas, CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarPlazosCommand([.. clases.Zip(anios, normas).Select(p => new PlazoPedido(p.First, p.Second, p.Third ?? ""))]), cancellationToken);
        return RedirectToPage(new { guardado = true });
    }

    public async Task<IActionResult> OnPostRetenerAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new PonerRetencionCommand(Nif, Expediente, Motivo ?? ""), cancellationToken);
        return RedirectToPage(new { guardado = true });
    }

    public async Task<IActionResult> OnPostLevantarAsync(Guid retencion, CancellationToken cancellationToken)
    {
        await mediator.Send(new LevantarRetencionCommand(retencion, Motivo ?? ""), cancellationToken);
        return RedirectToPage(new { guardado = true });
    }

    public async Task PrepararAsync() => Proteccion = await mediator.Send(new ObtenerProteccionQuery(), HttpContext.RequestAborted);
}
