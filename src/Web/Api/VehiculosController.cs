using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Consulta de vehículos: los de los expedientes que puede ver quien pregunta.</summary>
[ApiController, Route("api/v1/vehiculos"), Authorize(Politicas.Api), Tags("Vehículos")]
public sealed class VehiculosController(IMediator mediator) : ControllerBase
{
    /// <summary>Los vehículos de los expedientes que puede ver quien pregunta, por matrícula, por páginas.</summary>
    [HttpGet]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "limite-invalido", "En cada página caben de 1 a 200 filas. Corrija el límite.")]
    public Task<Pagina<VehiculoEnListaDto>> Listar([FromQuery] ListarVehiculosQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>La ficha de un vehículo: sus datos, su ITV, sus limitaciones y sus expedientes visibles.</summary>
    [HttpGet("{id:guid}")]
    public Task<VehiculoDto> Obtener(Guid id) => mediator.Send(new ObtenerVehiculoQuery(id), HttpContext.RequestAborted);

    /// <summary>Los documentos del propio vehículo, autorizados uno a uno.</summary>
    [HttpGet("{id:guid}/documentos")]
    public Task<Pagina<DocumentoDto>> Documentos(Guid id) => mediator.Send(new ListarDocumentosDeObjetoQuery(TipoDePadre.Vehiculo, id), HttpContext.RequestAborted);
}
