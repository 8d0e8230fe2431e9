using System.Text.Json;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ElGestorPortal.Web.Api;

/// <summary>Puente elGestor, versión 1: el contrato con el escritorio (docs/puente).</summary>
[ApiController, Route("puente/v1"), Authorize(Politicas.Agente), Tags("Puente")]
public sealed class PuenteController(IMediator mediator) : ControllerBase
{
    /// <summary>Saludo opcional del agente: devuelve la hora del portal y los límites del contrato.</summary>
    [HttpPost("sesion")]
    public Task<SaludoDto> Saludar(SaludarCommand command) => mediator.Send(command, HttpContext.RequestAborted);

    /// <summary>Recibe un lote de hasta 1.000 elementos y 10 MB. Cada elemento tiene su resultado, en el mismo orden; uno malo va a cuarentena y no estropea el lote.</summary>
    [HttpPost("entrada"), RequestSizeLimit(LimitesDelPuente.BytesPorLote), EjemploDePeticion(Lote)]
    [PuedeFallar(StatusCodes.Status400BadRequest, "sobre-invalido", "El cuerpo debe ser { \"elementos\": [...] }.")]
    [PuedeFallar(StatusCodes.Status413PayloadTooLarge, "demasiados-elementos", "Un lote lleva como mucho 1.000 elementos.")]
    public Task<ResultadoDeEntrada> Recibir([FromBody] JsonElement sobre) => mediator.Send(new RecibirEntradaCommand(sobre), HttpContext.RequestAborted);

    /// <summary>Qué tiene el portal de cada tipo: filas vivas, última versión, en espera y en cuarentena.</summary>
    [HttpGet("entrada/estado")]
    public Task<EstadoDeEntradaDto> Estado() => mediator.Send(new ObtenerEstadoDeEntradaQuery(), HttpContext.RequestAborted);

    /// <summary>Guarda un contenido por su SHA-256. 201 si es nuevo, 200 si ya estaba, 422 si los bytes no dan esa huella.</summary>
    [HttpPut("blobs/{sha256}"), RequestSizeLimit(LimitesDelPuente.BytesPorContenido), Consumes("application/octet-stream"), DisableRequestTimeout]
    [ProducesResponseType(StatusCodes.Status201Created), ProducesResponseType(StatusCodes.Status200OK)]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "huella-distinta", "El contenido no da esa huella SHA-256. No se ha guardado.")]
    [PuedeFallar(StatusCodes.Status413PayloadTooLarge, "contenido-demasiado-grande", "El contenido pasa del máximo.")]
    public async Task<IActionResult> Guardar(string sha256)
    {
        var nuevo = await mediator.Send(new RecibirContenidoCommand(sha256, Request.Body, LimitesDelPuente.BytesPorContenido), HttpContext.RequestAborted);
        return nuevo ? StatusCode(StatusCodes.Status201Created) : Ok();
    }

    /// <summary>Devuelve un contenido del propio despacho; admite Range y HEAD.</summary>
    [HttpGet("blobs/{sha256}"), HttpHead("blobs/{sha256}"), DisableRequestTimeout]
    [ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "application/octet-stream")]
    public async Task<IActionResult> Abrir(string sha256)
    {
        var contenido = await mediator.Send(new AbrirContenidoQuery(sha256), HttpContext.RequestAborted);
        return File(contenido.Flujo, "application/octet-stream", null, new EntityTagHeaderValue($"\"{contenido.Sha256}\""), true);
    }

    /// <summary>Mensajes pendientes para el escritorio, del más antiguo al más reciente. Lo servido queda arrendado dos minutos: sin acuse, vuelve a servirse.</summary>
    /// <param name="despues">Cursor de la llamada anterior de la misma pasada.</param>
    /// <param name="max">Cuántos como mucho, de 1 a 1.000; 100 si no se dice.</param>
    /// <param name="espera">Segundos que se espera si no hay ninguno, de 0 a 30.</param>
    [HttpGet("salida"), DisableRequestTimeout]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "«despues» no es un cursor de esta llamada.")]
    public Task<SalidaDto> Salida(string? despues, int? max, int? espera) => mediator.Send(new LeerSalidaCommand(despues, max, espera), HttpContext.RequestAborted);

    /// <summary>Acuses de recibo. Repetir uno no cambia nada; de un mensaje que no existe se contesta «desconocido».</summary>
    [HttpPost("salida/acuses"), RequestSizeLimit(LimitesDelPuente.BytesPorLote), EjemploDePeticion(Acuses)]
    [PuedeFallar(StatusCodes.Status400BadRequest, "sobre-invalido", "El cuerpo debe ser { \"acuses\": [...] }.")]
    public Task<ResultadoDeAcuses> Acusar([FromBody] JsonElement sobre) => mediator.Send(new RecibirAcusesCommand(sobre), HttpContext.RequestAborted);

    /// <summary>Empieza una instantánea: el escritorio va a contar entero lo que tiene de esos tipos, en lotes que llevan su id.</summary>
    [HttpPost("instantanea"), EjemploDePeticion("""{ "tipos": [ "persona", "expediente" ] }""")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "tipo-desconocido", "«tipos» lleva uno o más de los tipos de la versión 1.")]
    [PuedeFallar(StatusCodes.Status409Conflict, "instantanea-abierta", "Ya hay una instantánea sin cerrar de alguno de esos tipos.")]
    public Task<InstantaneaAbierta> AbrirInstantanea(AbrirInstantaneaCommand command) => mediator.Send(command, HttpContext.RequestAborted);

    /// <summary>La cierra: lo que no nombró y no ha cambiado desde que empezó se borra, salvo que sea demasiado a la vez. Repetirla da el mismo resultado.</summary>
    [HttpPost("instantanea/{id:guid}/cerrar"), DisableRequestTimeout]
    [PuedeFallar(StatusCodes.Status409Conflict, "instantanea-caducada", "Esa instantánea pasó de 24 horas: empiece otra.")]
    public Task<InstantaneaCerrada> CerrarInstantanea(Guid id) => mediator.Send(new CerrarInstantaneaCommand(id), HttpContext.RequestAborted);

    /// <summary>Latido del agente: lo que le queda por enviar, su último error y su reloj.</summary>
    [HttpPost("latido"), ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Latir(AnotarLatidoCommand command)
    {
        await mediator.Send(command, HttpContext.RequestAborted);
        return NoContent();
    }

    private const string Acuses = """
        { "acuses": [ { "messageId": "0198f2c4-7d5e-7a10-9c3b-5f0e6a1b2c3d", "resultado": "aceptado", "origenId": "PE-311", "numero": "2026/000311" } ] }
        """;

    private const string Lote = """
        { "elementos": [ { "tipo": "expediente", "op": "upsert", "origenId": "E-1042", "version": 7, "emitido": "2026-07-26T09:30:00Z",
          "datos": { "numero": "2026/000123", "tipoTramite": { "codigo": "TR", "nombre": "Transferencia" }, "estadoOrigen": { "codigo": "20", "nombre": "En trámite" }, "fechaAlta": "2026-07-20" } } ] }
        """;
}
