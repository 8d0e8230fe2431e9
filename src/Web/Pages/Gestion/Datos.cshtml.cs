using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Protección de datos: entregar a una persona lo suyo y el registro de tratamientos.</summary>
public sealed class DatosModel(IMediator mediator) : PageModel, IPreparable
{
    /// <summary>Se envía en el cuerpo: un NIF no va en una dirección.</summary>
    [BindProperty]
    public string? Nif { get; set; }

    public IReadOnlyList<TratamientoDto> Tratamientos { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => PrepararAsync();

    public async Task<IActionResult> OnPostExportarAsync(CancellationToken cancellationToken) => new FicheroResult(await mediator.Send(new DescargarDatosPersonalesQuery(Nif ?? ""), cancellationToken));

    public async Task PrepararAsync() => Tratamientos = await mediator.Send(new ListarTratamientosQuery(), HttpContext.RequestAborted);
}
