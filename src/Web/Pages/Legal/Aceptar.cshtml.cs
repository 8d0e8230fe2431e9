using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Legal;

/// <summary>Lo que hay que aceptar para seguir. Sin nada pendiente, se sigue.</summary>
public sealed class AceptarModel(IMediator mediator, IProveedorDeMarco proveedor) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public string? Volver { get; set; }

    [BindProperty]
    public List<Guid> Versiones { get; set; } = [];

    [BindProperty]
    public bool Acepta { get; set; }

    public IReadOnlyList<TextoLegalDto> Textos { get; private set; } = [];

    public MarcoDePagina Marco { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepararAsync();
        return Textos.Count == 0 ? LocalRedirect(Destinos.Local(Volver)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Acepta)
        {
            await mediator.Send(new AceptarTextosLegalesCommand(Versiones), cancellationToken);
            return LocalRedirect(Destinos.Local(Volver));
        }

        await PrepararAsync();
        ModelState.AddModelError(nameof(Acepta), "Marque que los ha leído y los acepta, o salga.");
        return Page();
    }

    public async Task PrepararAsync()
    {
        Textos = (await mediator.Send(new ListarTextosPorAceptarQuery(), HttpContext.RequestAborted)).Elementos;
        Marco = await proveedor.ObtenerAsync(HttpContext.RequestAborted);
    }
}
