using ElGestorPortal.Application.Administracion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Plataforma;

/// <summary>Abrir un despacho e invitar a su primer administrador.</summary>
public sealed class NuevoModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Nombre { get; set; }

    [BindProperty]
    public string? Slug { get; set; }

    [BindProperty]
    public string? Administrador { get; set; }

    [BindProperty]
    public string? Correo { get; set; }

    [BindProperty]
    public string? Dominio { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new DarDeAltaDespachoCommand(Slug?.Trim() ?? "", Nombre ?? "", Administrador ?? "", Correo?.Trim() ?? "", Dominio), cancellationToken);
        return RedirectToPage("Despacho", new { id, hecho = "abierto" });
    }
}
