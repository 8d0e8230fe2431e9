using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Calculadora;

/// <summary>Lo que un colaborador añade a los honorarios. Solo lo ven él y la oficina.</summary>
public sealed class MargenModel(IMediator mediator) : PageModel, IPreparable
{
    private const decimal NoEsUnaCantidad = -1;

    [BindProperty]
    public string? Importe { get; set; }

    public bool Guardado { get; private set; }

    public async Task OnGetAsync(bool guardado, CancellationToken cancellationToken)
    {
        Guardado = guardado;
        Importe = Euros.Cifra(await mediator.Send(new ObtenerMargenQuery(), cancellationToken) ?? throw new ForbiddenException());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new GuardarMargenCommand(ImporteEnEspanol.Leer(Importe) ?? NoEsUnaCantidad), cancellationToken);
        return LocalRedirect("/calculadora/margen?guardado=true");
    }

    /// <summary>Lo escrito se queda como está.</summary>
    public Task PrepararAsync() => Task.CompletedTask;
}
