using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
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

    /// <summary>Sus facturas, autorizadas una a una.</summary>
    [HttpGet("{id:guid}/facturas")]
    public Task<Pagina<FacturaEnListaDto>> Facturas(Guid id) => mediator.Send(new ListarFacturasDeExpedienteQuery(id), HttpContext.RequestAborted);
}
