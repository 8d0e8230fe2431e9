using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Solicitudes: lo que se pide a la oficina.</summary>
[ApiController, Route("api/v1/solicitudes"), Authorize(Politicas.Api), Tags("Solicitudes")]
public sealed class SolicitudesController(IMediator mediator) : ControllerBase
{
    private const string Datos = """
        { "tramite": "transferencia", "refPropia": "VN-118", "datos": { "intervinientes": [
          { "rol": "transmitente", "nif": "11111111H", "nombre": "Ana", "apellido1": "Muñoz" }, { "rol": "adquirente", "nif": "22222222J", "nombre": "Luis", "apellido1": "Peña" } ],
          "vehiculo": { "matricula": "1234 BCD", "marca": "Seat", "modelo": "Ibiza" }, "campos": { "fechaContrato": "2026-07-26", "precio": "8600.00" } } }
        """;

    /// <summary>Las solicitudes que puede ver quien pregunta, de la última que cambió a la primera, por páginas.</summary>
    [HttpGet]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "Ese cursor no es de esta lista.")]
    public Task<Pagina<SolicitudEnListaDto>> Listar([FromQuery] ListarSolicitudesQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>Los trámites que se pueden pedir, con quién interviene y qué se pregunta en cada uno.</summary>
    [HttpGet("tramites")]
    public Task<Pagina<TramiteDto>> Tramites() => mediator.Send(new ListarTramitesQuery(), HttpContext.RequestAborted);

    /// <summary>Una solicitud, con lo que le falta, los papeles que necesita y su camino. Su versión va también en <c>ETag</c>.</summary>
    [HttpGet("{id:guid}")]
    public async Task<SolicitudDto> Obtener(Guid id)
    {
        var solicitud = await mediator.Send(new ObtenerSolicitudQuery(id), HttpContext.RequestAborted);
        Response.Headers.ETag = VersionDeLaPeticion.Etiqueta(solicitud.Version);
        return solicitud;
    }

    /// <summary>Su resguardo en PDF: número, cuándo se recibió y lo que se pidió.</summary>
    [HttpGet("{id:guid}/resguardo"), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "application/pdf")]
    [PuedeFallar(StatusCodes.Status409Conflict, "sin-enviar", "El resguardo se da al enviarla: todavía es un borrador.")]
    public async Task<IActionResult> Resguardo(Guid id) => new FicheroResult(await mediator.Send(new DescargarResguardoQuery(id), HttpContext.RequestAborted));

    /// <summary>Empieza una solicitud, en borrador: se guarda con lo que traiga. Repetida con la misma <c>Idempotency-Key</c>, da la misma respuesta.</summary>
    /// <param name="command">Trámite, referencia propia y lo que ya se sepa.</param>
    /// <param name="clave">De 1 a 200 letras.</param>
    [HttpPost, ProducesResponseType(typeof(SolicitudDto), StatusCodes.Status201Created), EjemploDePeticion(Datos)]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "clave-reutilizada", "Esa Idempotency-Key ya se usó para pedir otra cosa.")]
    public async Task<IActionResult> Abrir(AbrirSolicitudCommand command, [FromHeader(Name = "Idempotency-Key")] string? clave)
    {
        var id = await mediator.Send(command with { ClaveDeIdempotencia = clave }, HttpContext.RequestAborted);
        return CreatedAtAction(nameof(Obtener), new { id }, await Obtener(id));
    }

    /// <summary>Guarda lo rellenado, esté como esté: sustituye a lo anterior. <c>If-Match</c> dice de qué versión se parte.</summary>
    /// <param name="id">Solicitud.</param>
    /// <param name="command">Todo lo rellenado.</param>
    /// <param name="version">La versión de la que se parte, como vino en <c>ETag</c>.</param>
    [HttpPut("{id:guid}"), EjemploDePeticion(Datos)]
    [PuedeFallar(StatusCodes.Status409Conflict, "regla-incumplida", "Ya está enviada: no se puede cambiar.")]
    [PuedeFallar(StatusCodes.Status412PreconditionFailed, "version-distinta", "Alguien lo ha cambiado mientras tanto.")]
    [PuedeFallar(StatusCodes.Status428PreconditionRequired, "falta-version", "Diga en If-Match de qué versión parte.")]
    public async Task<SolicitudDto> Guardar(Guid id, GuardarSolicitudCommand command, [FromHeader(Name = "If-Match")] string? version)
    {
        await mediator.Send(command with { Id = id, Version = VersionDeLaPeticion.Leer(version) }, HttpContext.RequestAborted);
        return await Obtener(id);
    }

    /// <summary>La envía a la oficina. 422 con lo que falta. Repetida con la misma <c>Idempotency-Key</c>, da la misma respuesta.</summary>
    /// <param name="id">Solicitud.</param>
    /// <param name="clave">De 1 a 200 letras.</param>
    [HttpPost("{id:guid}/enviar")]
    [PuedeFallar(StatusCodes.Status409Conflict, "regla-incumplida", "Esta solicitud ya está enviada.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "validacion", "Hay datos que corregir.")]
    public async Task<SolicitudDto> Enviar(Guid id, [FromHeader(Name = "Idempotency-Key")] string? clave)
    {
        await mediator.Send(new EnviarSolicitudCommand(id) { ClaveDeIdempotencia = clave }, HttpContext.RequestAborted);
        return await Obtener(id);
    }

    /// <summary>Su autor se echa atrás, mientras la oficina no la haya aceptado.</summary>
    [HttpPost("{id:guid}/retirar")]
    [PuedeFallar(StatusCodes.Status409Conflict, "regla-incumplida", "Ya no se puede retirar.")]
    public async Task<SolicitudDto> Retirar(Guid id)
    {
        await mediator.Send(new RetirarSolicitudCommand(id), HttpContext.RequestAborted);
        return await Obtener(id);
    }

    /// <summary>Empieza otra igual, en borrador, sin fechas ni matrícula que ya no valgan.</summary>
    [HttpPost("{id:guid}/copiar"), ProducesResponseType(typeof(SolicitudDto), StatusCodes.Status201Created)]
    public async Task<IActionResult> Copiar(Guid id)
    {
        var copia = await mediator.Send(new CopiarSolicitudCommand(id), HttpContext.RequestAborted);
        return CreatedAtAction(nameof(Obtener), new { id = copia }, await Obtener(copia));
    }
}
