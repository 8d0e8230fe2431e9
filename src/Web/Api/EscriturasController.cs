using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Consulta de escrituras: las de los expedientes que puede ver quien pregunta.</summary>
[ApiController, Route("api/v1/escrituras"), Authorize(Politicas.Api), Tags("Escrituras")]
public sealed class EscriturasController(IMediator mediator) : ControllerBase
{
    /// <summary>Las escrituras de los expedientes que puede ver quien pregunta, de la más reciente a la más antigua, por páginas.</summary>
    [HttpGet]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "limite-invalido", "En cada página caben de 1 a 200 filas. Corrija el límite.")]
    public Task<Pagina<EscrituraEnListaDto>> Listar([FromQuery] ListarEscriturasQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>La ficha de una escritura: sus pasos hasta la inscripción, sus fincas, sus defectos y sus expedientes visibles.</summary>
    [HttpGet("{id:guid}")]
    public Task<EscrituraDto> Obtener(Guid id) => mediator.Send(new ObtenerEscrituraQuery(id), HttpContext.RequestAborted);

    /// <summary>Los documentos de la propia escritura, autorizados uno a uno.</summary>
    [HttpGet("{id:guid}/documentos")]
    public Task<Pagina<DocumentoDto>> Documentos(Guid id) => mediator.Send(new ListarDocumentosDeObjetoQuery(TipoDePadre.Escritura, id), HttpContext.RequestAborted);
}
