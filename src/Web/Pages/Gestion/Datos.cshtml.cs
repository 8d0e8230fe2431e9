using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Proteccion;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Protección de datos: entregar a una persona lo suyo, bloquearlo y suprimirlo, y el registro de tratamientos. Antes de bloquear se enseña qué pasaría.</summary>
public sealed class DatosModel(IMediator mediator) : PageModel, IPreparable
{
    /// <summary>Se envía en el cuerpo: un NIF no va en una dirección.</summary>
    [BindProperty]
    public string? Nif { get; set; }

    [BindProperty]
    public string? Requerimiento { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    /// <summary>Qué se acaba de hacer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hecho { get; set; }

    public PrevisionDeProteccionDto? Prevision { get; private set; }

    public IReadOnlyList<PersonaProtegidaDto> Personas { get; private set; } = [];

    public IReadOnlyList<TratamientoDto> Tratamientos { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => PrepararAsync();

    public async Task<IActionResult> OnPostExportarAsync(CancellationToken cancellationToken) =>
        new FicheroResult(await mediator.Send(new DescargarDatosPersonalesQuery(Nif ?? "", Requerimiento), cancellationToken));

    public async Task<IActionResult> OnPostDespachoAsync(CancellationToken cancellationToken) => new FicheroResult(await mediator.Send(new DescargarDespachoQuery(), cancellationToken));

    public async Task<IActionResult> OnPostPreverAsync(CancellationToken cancellationToken)
    {
        Prevision = await mediator.Send(new PrevisualizarProteccionQuery(Nif ?? ""), cancellationToken);
        await PrepararAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostBloquearAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new BloquearPersonaCommand(Nif ?? "", Motivo ?? ""), cancellationToken);
        return RedirectToPage(new { hecho = "bloqueado" });
    }

    public async Task<IActionResult> OnPostLevantarAsync(Guid persona, CancellationToken cancellationToken)
    {
        await mediator.Send(new LevantarBloqueoCommand(persona, Motivo ?? ""), cancellationToken);
        return RedirectToPage(new { hecho = "levantado" });
    }

    public async Task PrepararAsync()
    {
        Personas = (await mediator.Send(new ObtenerProteccionQuery(), HttpContext.RequestAborted)).Personas;
        Tratamientos = await mediator.Send(new ListarTratamientosQuery(), HttpContext.RequestAborted);
    }
}
