using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Consulta de expedientes.</summary>
[ApiController, Route("api/v1/expedientes"), Authorize(Politicas.Api), Tags("Expedientes")]
public sealed class ExpedientesController(IMediator mediator) : ControllerBase
{
    /// <summary>Los expedientes que puede ver quien pregunta, con sus filtros, por páginas.</summary>
    [HttpGet]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "orden-no-disponible", "Ese orden no está disponible con tantos resultados.")]
    public Task<Pagina<ExpedienteEnListaDto>> Listar([FromQuery] ListarExpedientesQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>La misma lista entera, con sus filtros y su orden, en CSV (UTF-8, separado por punto y coma) o XLSX. Como mucho, 100.000 filas. Se escribe según se lee.</summary>
    /// <param name="query">Filtros y orden.</param>
    /// <param name="formato">csv, por defecto, o xlsx.</param>
    [HttpGet("exportar"), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "formato-desconocido", "La lista se exporta en csv o en xlsx.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "demasiadas-filas", "La lista tiene más de 100.000 expedientes. Acótela con los filtros y vuelva a exportarla.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "orden-no-disponible", "Hay demasiados expedientes para ordenarlos así. Acote la lista con los filtros, o elija el orden por número, por alta o por actualización.")]
    public async Task<IActionResult> Exportar([FromQuery] ListarExpedientesQuery query, string? formato) => new FicheroResult(await mediator.Send(new ExportarExpedientesQuery(query, formato), HttpContext.RequestAborted));

    /// <summary>La ficha de un expediente: estado, pasos y las personas que quien pregunta puede conocer.</summary>
    [HttpGet("{id:guid}")]
    public Task<ExpedienteDto> Obtener(Guid id) => mediator.Send(new ObtenerExpedienteQuery(id), HttpContext.RequestAborted);

    /// <summary>Su resumen en PDF: lo que quien pregunta ve en la ficha, con la marca del despacho. Informativo.</summary>
    [HttpGet("{id:guid}/resumen"), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "application/pdf")]
    public async Task<IActionResult> Resumen(Guid id) => new FicheroResult(await mediator.Send(new DescargarResumenQuery(id), HttpContext.RequestAborted));

    /// <summary>Su historial, del más reciente al más antiguo. Fuera del despacho, solo lo público.</summary>
    [HttpGet("{id:guid}/historial")]
    public Task<Pagina<ActividadDto>> Historial(Guid id) => mediator.Send(new ListarHistorialQuery(id), HttpContext.RequestAborted);

    /// <summary>Sus documentos, autorizados uno a uno.</summary>
    [HttpGet("{id:guid}/documentos")]
    public Task<Pagina<DocumentoDto>> Documentos(Guid id) => mediator.Send(new ListarDocumentosDeExpedienteQuery(id), HttpContext.RequestAborted);

    /// <summary>Sube un documento, que se lee según llega. Quien lo sube lo ve en el acto; <c>estadoArchivo</c> dice hasta dónde ha llegado. Repetido con la misma <c>Idempotency-Key</c>, o el mismo contenido otra vez, es el mismo documento.</summary>
    /// <param name="id">Expediente.</param>
    /// <param name="clave">De 1 a 200 letras.</param>
    [HttpPost("{id:guid}/documentos"), EnFlujo(archivos: 1), DisableRequestTimeout]
    [ProducesResponseType(typeof(AdjuntoRecibidoDto), StatusCodes.Status201Created), EjemploDePeticion("""{ "archivo": "(bytes)", "clase": "contrato" }""")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "formulario-invalido", "El envío no es un formulario con archivos.")]
    [PuedeFallar(StatusCodes.Status413PayloadTooLarge, "contenido-demasiado-grande", "El contenido pasa del máximo.")]
    [PuedeFallar(StatusCodes.Status413PayloadTooLarge, "cuota-agotada", "Hoy ya ha enviado el máximo de archivos.")]
    [PuedeFallar(StatusCodes.Status415UnsupportedMediaType, "tipo-no-admitido", "Ese tipo de archivo no se admite.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "archivo-infectado", "El antivirus ha encontrado algo peligroso en el archivo. No se ha guardado.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "contenido-activo", "El documento lleva macros, guiones u otros archivos dentro.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "clave-reutilizada", "Esa Idempotency-Key ya se usó para pedir otra cosa.")]
    [PuedeFallar(StatusCodes.Status503ServiceUnavailable, "almacen-no-disponible", "El almacén no está disponible en este momento.")]
    public async Task<IActionResult> Adjuntar(Guid id, [FromHeader(Name = "Idempotency-Key")] string? clave)
    {
        var archivo = await FormularioEnFlujo.Abrir(Request).ArchivoUnicoAsync(HttpContext.RequestAborted);
        var recibido = await mediator.Send(new AdjuntarDocumentoCommand(id, archivo, clave), HttpContext.RequestAborted);
        return Created($"/api/v1/documentos/{recibido.Id}", recibido);
    }

    /// <summary>Sus facturas, autorizadas una a una.</summary>
    [HttpGet("{id:guid}/facturas")]
    public Task<Pagina<FacturaEnListaDto>> Facturas(Guid id) => mediator.Send(new ListarFacturasDeExpedienteQuery(id), HttpContext.RequestAborted);
}
