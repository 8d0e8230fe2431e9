using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Descargas: los documentos y su contenido.</summary>
[ApiController, Route("api/v1/documentos"), Authorize(Politicas.Api), Tags("Documentos")]
public sealed class DocumentosController(IMediator mediator) : ControllerBase
{
    /// <summary>Todos los documentos que puede ver quien pregunta, del más reciente al más antiguo, con sus filtros y por páginas.</summary>
    [HttpGet]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "Ese cursor no es de esta lista.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "demasiados-expedientes", "Hay demasiados expedientes así. Escriba la matrícula o el número enteros.")]
    public Task<Pagina<DocumentoDto>> Listar([FromQuery] ListarDocumentosQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>El contenido de un documento; admite Range. Con <c>vista=1</c>, para mirarlo sin descargarlo.</summary>
    [HttpGet("{id:guid}/contenido"), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "application/octet-stream")]
    [PuedeFallar(StatusCodes.Status403Forbidden, "solo-ver", "Este documento se puede ver, pero no descargar.")]
    public async Task<IActionResult> Contenido(Guid id, [FromQuery] int vista = 0) =>
        this.Enviar(await mediator.Send(new DescargarDocumentoQuery(id, vista == 1), HttpContext.RequestAborted), vista == 1);
}
