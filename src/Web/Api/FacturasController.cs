using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Consulta de facturas. El portal las enseña; no las emite ni las cambia.</summary>
[ApiController, Route("api/v1/facturas"), Authorize(Politicas.Api), Tags("Facturas")]
public sealed class FacturasController(IMediator mediator) : ControllerBase
{
    /// <summary>Las facturas que puede ver quien pregunta, de la más reciente a la más antigua, por páginas.</summary>
    [HttpGet]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "limite-invalido", "En cada página caben de 1 a 200 filas. Corrija el límite.")]
    public Task<Pagina<FacturaEnListaDto>> Listar([FromQuery] ListarFacturasQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>La ficha de una factura, con honorarios y suplidos aparte.</summary>
    [HttpGet("{id:guid}")]
    public Task<FacturaDto> Obtener(Guid id) => mediator.Send(new ObtenerFacturaQuery(id), HttpContext.RequestAborted);

    /// <summary>Sus documentos (el PDF), autorizados uno a uno.</summary>
    [HttpGet("{id:guid}/documentos")]
    public Task<Pagina<DocumentoDto>> Documentos(Guid id) => mediator.Send(new ListarDocumentosDeObjetoQuery(TipoDePadre.Factura, id), HttpContext.RequestAborted);
}
