using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>La calculadora en la página web del despacho: publicarla, dónde, y el trozo de HTML que hay que pegar. También, cuánto vale un presupuesto.</summary>
public sealed class WidgetModel(IMediator mediator, IDireccionesDelPortal direcciones) : PageModel, IPreparable
{
    [BindProperty]
    public int DiasDeValidez { get; set; }

    [BindProperty]
    public bool Activo { get; set; }

    /// <summary>Uno por línea.</summary>
    [BindProperty]
    public string? Origenes { get; set; }

    public string Trozo { get; private set; } = "";

    public bool Publicada { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var ajustes = await mediator.Send(new ObtenerAjustesDeCalculadoraQuery(), cancellationToken);
        (DiasDeValidez, Activo, Origenes) = (ajustes.DiasDeValidez, ajustes.WidgetActivo, string.Join('\n', ajustes.WidgetOrigenes));
        await PrepararAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var origenes = (Origenes ?? "").Split((char[])['\n', '\r', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await mediator.Send(new CambiarAjustesDeCalculadoraCommand(DiasDeValidez, Activo, origenes), cancellationToken);
        return RedirectToPage();
    }

    public async Task PrepararAsync()
    {
        var direccion = await direcciones.AbsolutaAsync("/widget/calculadora", HttpContext.RequestAborted);
        Trozo = $"<iframe src=\"{direccion}\" title=\"Calculadora de transferencias\" width=\"100%\" height=\"900\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>";
        Publicada = (await mediator.Send(new ObtenerAjustesDeCalculadoraQuery(), HttpContext.RequestAborted)).WidgetActivo;
    }
}
