using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Plantillas;

/// <summary>El texto de un correo: escribirlo, ver cómo llegaría, guardarlo o volver al de fábrica.</summary>
public sealed class CorreoModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public string? Correo { get; set; }

    [BindProperty]
    public string? Asunto { get; set; }

    [BindProperty]
    public string? Cuerpo { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Hecho { get; set; }

    public PlantillaDto Plantilla { get; private set; } = null!;

    /// <summary>Cómo llegaría; null si lo escrito no vale.</summary>
    public CorreoCompuesto? Vista { get; private set; }

    private CorreoDelPortal Cual => Claves.Leer<CorreoDelPortal>(Correo) ?? throw new NotFoundException();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepararAsync();
        (Asunto, Cuerpo) = (Plantilla.Asunto, Plantilla.Cuerpo);
        Vista = await mediator.Send(new PrevisualizarCorreoQuery(Cual, Asunto, Cuerpo), cancellationToken);
    }

    public async Task<IActionResult> OnPostVerAsync(CancellationToken cancellationToken)
    {
        await PrepararAsync();
        Vista = await mediator.Send(new PrevisualizarCorreoQuery(Cual, Asunto ?? "", Cuerpo ?? ""), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarPlantillaDeCorreoCommand(Cual, Asunto ?? "", Cuerpo ?? ""), cancellationToken);
        return RedirectToPage(new { Correo, hecho = "guardado" });
    }

    public async Task<IActionResult> OnPostRestaurarAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new RestaurarPlantillaDeCorreoCommand(Cual), cancellationToken);
        return RedirectToPage(new { Correo, hecho = "restaurado" });
    }

    public async Task PrepararAsync() => Plantilla = await mediator.Send(new ObtenerPlantillaDeCorreoQuery(Cual), HttpContext.RequestAborted);
}
