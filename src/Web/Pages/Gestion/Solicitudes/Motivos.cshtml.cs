using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Solicitudes;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Solicitudes;

/// <summary>Los motivos que la oficina repite al devolver o rechazar.</summary>
public sealed class MotivosModel(IMediator mediator) : PageModel
{
    private const int FilasDeMas = 5;

    [BindProperty]
    public string?[] Textos { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Guardados { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var motivos = await mediator.Send(new ListarMotivosQuery(), cancellationToken);
        Textos = [.. motivos, .. Enumerable.Repeat("", Math.Min(FilasDeMas, MotivoHabitual.Maximo - motivos.Count))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarMotivosCommand([.. Textos.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!)]), cancellationToken);
        return RedirectToPage(new { guardados = true });
    }
}
