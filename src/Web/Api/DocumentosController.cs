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
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "demasiados-expedientes", "Hay demasiados expedientes así. Escriba la matrícula o el número enteros.")]
    public Task<Pagina<DocumentoDto>> Listar([FromQuery] ListarDocumentosQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>El contenido de un documento; admite Range. Con <c>vista=1</c>, para mirarlo sin descargarlo.</summary>
    [HttpGet("{id:guid}/contenido"), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "application/octet-stream")]
    [PuedeFallar(StatusCodes.Status403Forbidden, "solo-ver", "Este documento se puede ver, pero no descargar.")]
    public async Task<IActionResult> Contenido(Guid id, [FromQuery] int vista = 0) =>
        this.Enviar(await mediator.Send(new DescargarDocumentoQuery(id, vista == 1), HttpContext.RequestAborted), vista == 1);

    /// <summary>Un documento: el elemento de la lista, quién lo ve y si se puede compartir.</summary>
    [HttpGet("{id:guid}")]
    public Task<FichaDeDocumentoDto> Obtener(Guid id) => mediator.Send(new ObtenerDocumentoQuery(id), HttpContext.RequestAborted);

    /// <summary>Varios documentos en un ZIP, con <c>indice.csv</c>: los de <c>ids</c>, los de un expediente o los de una lista con su filtro. Cada uno se autoriza como si se descargara solo.</summary>
    [HttpPost("zip"), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "application/zip")]
    [EjemploDePeticion("""{ "ids": ["0197a000-0000-7000-8000-00000000002a"] }""")]
    [PuedeFallar(StatusCodes.Status403Forbidden, "solo-ver", "Alguno de esos documentos se puede ver, pero no descargar.")]
    [PuedeFallar(StatusCodes.Status404NotFound, "no-encontrado", "No existe o no está a su disposición.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "demasiados-documentos", "Un ZIP lleva como mucho 5000 documentos, y la lista tiene más. Acótela con los filtros.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "nada-que-descargar", "En esa lista no hay ningún documento que pueda descargar.")]
    public async Task<IActionResult> Zip(DescargarZipQuery query) => new FicheroResult(await mediator.Send(query, HttpContext.RequestAborted));
}
