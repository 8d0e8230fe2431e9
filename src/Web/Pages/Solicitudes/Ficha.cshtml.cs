using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Mensajes;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Una solicitud: en qué está, qué le falta y lo que se pidió.</summary>
public sealed class FichaModel(IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : PageModel, Common.Acceso.IPreparable
{
    private static readonly TimeSpan Reciente = TimeSpan.FromMinutes(2);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Se acaba de enviar.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Enviada { get; set; }

    public SolicitudDto Solicitud { get; private set; } = null!;

    public AspectoDeSolicitud Aspecto => AspectoDeSolicitud.De(Solicitud.Estado);

    /// <summary>Lo que se espera que cambie solo: la página se vuelve a mirar.</summary>
    public bool EstaEnCamino => Solicitud.Estado is EstadoSolicitud.Enviada or EstadoSolicitud.Entregada or EstadoSolicitud.Aceptada;

    /// <summary>Recién cambiada se mira a menudo; después, de vez en cuando: la oficina puede tardar horas.</summary>
    public string Cadencia => reloj.GetUtcNow().UtcDateTime - Solicitud.Actualizada < Reciente ? "every 2s" : "every 30s";

    public IReadOnlyList<HitoDeHistorial> Historial =>
        [.. Solicitud.Pasos.Elementos.Reverse().Select(p => new HitoDeHistorial(AspectoDeSolicitud.De(p.Estado).Texto, p.Fecha, Quien: p.Quien))];

    /// <summary>Lo hablado con la gestoría sobre ella, desde que se envía.</summary>
    public ConversacionEnPagina? Conversacion { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Solicitud = await mediator.Send(new ObtenerSolicitudQuery(Id), cancellationToken);
        if (Solicitud.Numero is not null)
            Conversacion = await ConversacionEnPagina.LeerAsync(mediator, usuario, Application.Mensajes.Conversacion.DeSolicitud(Id), Solicitud.ExpedienteId is null ? null : "Ya es un expediente: escriba en él.", cancellationToken);
    }

    /// <summary>Solo la conversación, para mirar si hay contestación sin volver a componer la ficha.</summary>
    public async Task<IActionResult> OnGetMensajesAsync(CancellationToken cancellationToken) =>
        await ConversacionEnPagina.LeerAsync(mediator, usuario, Application.Mensajes.Conversacion.DeSolicitud(Id), null, cancellationToken) is { } conversacion ? Partial("_Conversacion", conversacion) : NotFound();

    public async Task<IActionResult> OnPostEscribirAsync(string? texto, string? clave, CancellationToken cancellationToken)
    {
        await mediator.Send(new EscribirMensajeCommand(Application.Mensajes.Conversacion.DeSolicitud(Id), new(texto)) { ClaveDeIdempotencia = clave }, cancellationToken);
        return LocalRedirect($"/solicitudes/{Id}#mensajes");
    }

    public async Task<IActionResult> OnPostRetirarAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new RetirarSolicitudCommand(Id), cancellationToken);
        return LocalRedirect($"/solicitudes/{Id}");
    }

    public async Task<IActionResult> OnPostCopiarAsync(CancellationToken cancellationToken)
    {
        var copia = await mediator.Send(new CopiarSolicitudCommand(Id), cancellationToken);
        return LocalRedirect($"/solicitudes/{copia}/rellenar");
    }

    public Task PrepararAsync() => OnGetAsync(HttpContext.RequestAborted);
}
