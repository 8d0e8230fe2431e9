using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Las preguntas de la portada, que cada despacho escribe a su gusto.</summary>
public sealed class PreguntasModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string?[] Textos { get; set; } = [];

    [BindProperty]
    public string?[] Direcciones { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Guardadas { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var preguntas = await mediator.Send(new ListarPreguntasQuery(ParaEditar: true), cancellationToken);
        Textos = [.. preguntas.Select(p => p.Texto), .. Enumerable.Repeat("", PreguntaHabitual.Maximo - preguntas.Count)];
        Direcciones = [.. preguntas.Select(p => p.Direccion), .. Enumerable.Repeat("", PreguntaHabitual.Maximo - preguntas.Count)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Direcciones = [.. Direcciones.Take(Textos.Length), .. Enumerable.Repeat("", Math.Max(0, Textos.Length - Direcciones.Length))];
        var escritas = Textos.Zip(Direcciones).Where(p => !string.IsNullOrWhiteSpace(p.First) || !string.IsNullOrWhiteSpace(p.Second));
        await mediator.Send(new CambiarPreguntasCommand([.. escritas.Select(p => new PreguntaDto(p.First ?? "", p.Second ?? ""))]), cancellationToken);
        return RedirectToPage(new { guardadas = true });
    }
}
