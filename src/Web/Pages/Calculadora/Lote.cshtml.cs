using System.Text;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Acceso;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Calculadora;

/// <summary>Las existencias de un concesionario: sube su tabla y baja la misma con lo que cuesta transferir cada vehículo.</summary>
[RequestSizeLimit(6 * 1024 * 1024)]
public sealed class LoteModel(IMediator mediator, TimeProvider reloj) : PageModel, IPreparable
{
    private const string Plantilla = "Matrícula;Marca;Modelo;Primera matriculación;Motor;Precio;Territorio\r\n1234 BCD;SEAT;León 1.5 TSI;15/03/2019;gasolina;8.600,00;Madrid\r\n";

    [BindProperty]
    public IFormFile? Tabla { get; set; }

    [BindProperty]
    public string? Territorio { get; set; }

    [BindProperty]
    public DateOnly? Contrato { get; set; }

    [BindProperty]
    public bool ConMargen { get; set; }

    public IReadOnlyList<TerritorioDto> Territorios { get; private set; } = [];

    public Task OnGetAsync() => PrepararAsync();

    public IActionResult OnGetPlantilla()
    {
        Descargas.ComoAdjunto(HttpContext, "plantilla-existencias.csv");
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Plantilla)];
        return File(bytes, "text/csv; charset=utf-8");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Tabla is null) throw new ValidationException([new ValidationFailure(nameof(Tabla), "Elija el fichero con sus vehículos.")]);

        await using var origen = Tabla.OpenReadStream();
        return new FicheroResult(await mediator.Send(new CalcularExistenciasQuery(origen, Tabla.FileName, Territorio, Contrato, ConMargen), cancellationToken));
    }

    public async Task PrepararAsync()
    {
        Contrato ??= reloj.Hoy();
        Territorios = (await mediator.Send(new ListarTerritoriosQuery(), HttpContext.RequestAborted)).Elementos;
    }
}
