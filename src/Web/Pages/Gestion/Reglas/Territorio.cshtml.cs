using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Reglas;

/// <summary>Las reglas de un territorio en una versión: se cambian en un formulario y se guardan como una versión nueva, sin activarla.</summary>
public sealed class TerritorioModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Codigo { get; set; } = "";

    [BindProperty]
    public TerritorioEscrito Escrito { get; set; } = new();

    public TerritorioDeVersionDto Territorio { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await PrepararAsync();
        Escrito = TerritorioEscrito.De(Territorio.Norma, Territorio.Clave, Territorio.Version.Desde);
        Escrito.Reglas.Add(new() { Orden = Escrito.Reglas.Count + 1 });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await PrepararAsync();
        var errores = new List<string>();
        var norma = Escrito.Leer(Territorio.Norma, errores);
        foreach (var error in errores) ModelState.AddModelError("", error);
        if (!ModelState.IsValid) return Page();

        var nueva = await mediator.Send(new CambiarTerritorioCommand(Id, norma, Escrito.Clave ?? "", Escrito.RigeDesde ?? default), cancellationToken);
        return LocalRedirect($"/gestion/precios/{nueva}");
    }

    public async Task PrepararAsync() => Territorio = await mediator.Send(new ObtenerTerritorioDeVersionQuery(Id, Codigo), HttpContext.RequestAborted);
}
