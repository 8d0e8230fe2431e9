using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Las reglas de publicación: antes de poner o quitar una se enseña qué cambiaría y para quién.</summary>
public sealed class VisibilidadModel(IMediator mediator) : PageModel, IPreparable
{
    /// <summary>Cuántos afectados se nombran; el resto se cuenta.</summary>
    public const int Nombrados = 10;

    [BindProperty]
    public ReglaPropuesta Regla { get; set; } = new();

    [BindProperty]
    public Guid? Quitar { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Guardada { get; set; }

    public ReglasDto Reglas { get; private set; } = null!;

    public PrevisionDto? Prevision { get; private set; }

    public bool EnMarcha => Reglas.Repaso is { Terminado: null };

    public static IReadOnlyList<TipoDeTramite> Tramites => TipoDeTramite.Todos;

    public static IReadOnlyList<EstadoExpediente> LosEstados => Enum.GetValues<EstadoExpediente>();

    /// <summary>Los que más se ven; se puede escribir otro.</summary>
    public static IReadOnlyList<string> Roles => ["titular", "adquirente", "transmitente", "otorgante", "compareciente", "heredero"];

    public Task OnGetAsync(CancellationToken cancellationToken) => PrepararAsync();

    public async Task<IActionResult> OnPostPreverAsync(CancellationToken cancellationToken)
    {
        Prevision = await mediator.Send(Quitar is { } id ? new PrevisualizarReglaQuery(Quitar: id) : new PrevisualizarReglaQuery(Regla), cancellationToken);
        await PrepararAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAplicarAsync(CancellationToken cancellationToken)
    {
        if (Quitar is { } id) await mediator.Send(new QuitarReglaCommand(id), cancellationToken);
        else await mediator.Send(new DictarReglaCommand(Regla), cancellationToken);
        return RedirectToPage(new { guardada = true });
    }

    public async Task PrepararAsync() => Reglas = await mediator.Send(new ListarReglasQuery(), HttpContext.RequestAborted);
}
