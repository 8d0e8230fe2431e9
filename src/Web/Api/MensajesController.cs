using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Mensajes;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Conversaciones con la oficina.</summary>
[ApiController, Route("api/v1"), Authorize(Politicas.Api), Tags("Mensajes")]
public sealed class MensajesController(IMediator mediator) : ControllerBase
{
    private const string Nuevo = """{ "texto": "Buenos días. ¿Falta algún papel?" }""";

    /// <summary>Las conversaciones que puede ver quien pregunta, por páginas: primero las que tienen algo sin leer.</summary>
    [HttpGet("mensajes")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    public Task<Pagina<ConversacionDto>> Conversaciones([FromQuery] ListarConversacionesQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>Los mensajes de un expediente, del más reciente al más antiguo. Leerlos así no los da por leídos.</summary>
    /// <param name="id">Expediente.</param>
    /// <param name="cursor">El de la página anterior.</param>
    /// <param name="limite">De 1 a 200; 25 por defecto.</param>
    [HttpGet("expedientes/{id:guid}/mensajes")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    public Task<Pagina<MensajeDto>> DeExpediente(Guid id, string? cursor, int? limite) => mediator.Send(new ListarMensajesQuery(Conversacion.DeExpediente(id), cursor, limite), HttpContext.RequestAborted);

    /// <summary>Los mensajes de una solicitud, del más reciente al más antiguo. Leerlos así no los da por leídos.</summary>
    /// <param name="id">Solicitud.</param>
    /// <param name="cursor">El de la página anterior.</param>
    /// <param name="limite">De 1 a 200; 25 por defecto.</param>
    [HttpGet("solicitudes/{id:guid}/mensajes")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    public Task<Pagina<MensajeDto>> DeSolicitud(Guid id, string? cursor, int? limite) => mediator.Send(new ListarMensajesQuery(Conversacion.DeSolicitud(id), cursor, limite), HttpContext.RequestAborted);

    /// <summary>Escribe a la oficina sobre un expediente; si es la oficina, contesta. Repetido con la misma <c>Idempotency-Key</c>, da la misma respuesta.</summary>
    /// <param name="id">Expediente.</param>
    /// <param name="mensaje">Lo que se dice.</param>
    /// <param name="clave">De 1 a 200 letras.</param>
    [HttpPost("expedientes/{id:guid}/mensajes"), ProducesResponseType(typeof(MensajeDto), StatusCodes.Status201Created), EjemploDePeticion(Nuevo)]
    [PuedeFallar(StatusCodes.Status409Conflict, "regla-incumplida", "Esa persona no ve el expediente: no leería el mensaje.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "clave-reutilizada", "Esa Idempotency-Key ya se usó para pedir otra cosa.")]
    public async Task<IActionResult> EscribirEnExpediente(Guid id, MensajeNuevo mensaje, [FromHeader(Name = "Idempotency-Key")] string? clave) =>
        Created($"/api/v1/expedientes/{id}/mensajes", await mediator.Send(new EscribirMensajeCommand(Conversacion.DeExpediente(id), mensaje) { ClaveDeIdempotencia = clave }, HttpContext.RequestAborted));

    /// <summary>Escribe a la oficina sobre una solicitud ya enviada; si es la oficina, contesta. Repetido con la misma <c>Idempotency-Key</c>, da la misma respuesta.</summary>
    /// <param name="id">Solicitud.</param>
    /// <param name="mensaje">Lo que se dice.</param>
    /// <param name="clave">De 1 a 200 letras.</param>
    [HttpPost("solicitudes/{id:guid}/mensajes"), ProducesResponseType(typeof(MensajeDto), StatusCodes.Status201Created), EjemploDePeticion(Nuevo)]
    [PuedeFallar(StatusCodes.Status409Conflict, "regla-incumplida", "Todavía es un borrador, o ya es un expediente.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "clave-reutilizada", "Esa Idempotency-Key ya se usó para pedir otra cosa.")]
    public async Task<IActionResult> EscribirEnSolicitud(Guid id, MensajeNuevo mensaje, [FromHeader(Name = "Idempotency-Key")] string? clave) =>
        Created($"/api/v1/solicitudes/{id}/mensajes", await mediator.Send(new EscribirMensajeCommand(Conversacion.DeSolicitud(id), mensaje) { ClaveDeIdempotencia = clave }, HttpContext.RequestAborted));

    /// <summary>Da por leída la conversación de un expediente.</summary>
    /// <param name="id">Expediente.</param>
    [HttpPost("expedientes/{id:guid}/mensajes/leidos"), ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> LeerDeExpediente(Guid id) => Leer(Conversacion.DeExpediente(id));

    /// <summary>Da por leída la conversación de una solicitud.</summary>
    /// <param name="id">Solicitud.</param>
    [HttpPost("solicitudes/{id:guid}/mensajes/leidos"), ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> LeerDeSolicitud(Guid id) => Leer(Conversacion.DeSolicitud(id));

    private async Task<IActionResult> Leer(Conversacion de)
    {
        await mediator.Send(new MarcarMensajesLeidosCommand(de), HttpContext.RequestAborted);
        return NoContent();
    }
}
