using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Calculadora.Presupuestos;

/// <summary>Un presupuesto: sus importes de entonces, su PDF, y enviarlo, compartirlo, pedirlo o repetirlo.</summary>
public sealed class FichaModel(IMediator mediator, IUsuarioActual usuario, IDireccionesDelPortal direcciones) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Correo { get; set; }

    [BindProperty]
    public bool ConMargen { get; set; } = true;

    [BindProperty]
    public int Dias { get; set; } = 15;

    public PresupuestoDto Presupuesto { get; private set; } = null!;

    /// <summary>La dirección recién creada: no se puede volver a ver.</summary>
    public string? Enlace { get; private set; }

    public bool SePuedeCompartir { get; private set; }

    public bool Guardado { get; private set; }

    public bool SePuedePedir => Presupuesto is { EsSuyo: true, SolicitudId: null } && usuario.Tiene(Permiso.CrearSolicitudes);

    /// <summary>Lo que añade el colaborador cambia el total: hay dos versiones que enseñar.</summary>
    public bool TieneMargen => Presupuesto.ResultadoConMargen is not null;

    /// <summary>La calculadora con lo mismo, para repetirlo con los precios de hoy.</summary>
    public string Repetir => "/calculadora" + RepeticionDePresupuesto.De(Presupuesto).EnDireccion();

    public async Task OnGetAsync(bool guardado)
    {
        Guardado = guardado;
        await PrepararAsync();
    }

    public async Task<IActionResult> OnPostEnviarAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new EnviarPresupuestoCommand(Correo, ConMargen) { Id = Id }, cancellationToken);
        return LocalRedirect($"/calculadora/presupuestos/{Id}#envios");
    }

    public async Task<IActionResult> OnPostCompartirAsync(CancellationToken cancellationToken)
    {
        var secreto = await mediator.Send(new CompartirPresupuestoCommand(Dias, ConMargen) { Id = Id }, cancellationToken);
        Enlace = await direcciones.AbsolutaAsync($"/compartido/presupuesto/{secreto}", cancellationToken);
        await PrepararAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRevocarAsync(Guid enlace, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevocarEnlaceDePresupuestoCommand(Id, enlace), cancellationToken);
        return LocalRedirect($"/calculadora/presupuestos/{Id}#enlaces");
    }

    public async Task<IActionResult> OnPostSolicitarAsync(CancellationToken cancellationToken) =>
        LocalRedirect($"/solicitudes/{await mediator.Send(new SolicitarPresupuestoCommand(Id), cancellationToken)}/rellenar?paso=personas");

    public async Task PrepararAsync()
    {
        Presupuesto = await mediator.Send(new ObtenerPresupuestoQuery(Id), HttpContext.RequestAborted);
        SePuedeCompartir = await mediator.Send(new PermiteCompartirQuery(), HttpContext.RequestAborted);
    }
}
