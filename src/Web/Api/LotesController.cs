using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Muchas solicitudes en una hoja: se revisan todas, se confirman de una vez y se envían una a una.</summary>
[ApiController, Route("api/v1/solicitudes/lotes"), Authorize(Politicas.Api), Tags("Solicitudes")]
public sealed class LotesController(IMediator mediator) : ControllerBase
{
    /// <summary>Las hojas que ha subido quien pregunta, de la más reciente a la más antigua, con su marcha y su resultado.</summary>
    [HttpGet]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "Ese cursor no es de esta lista.")]
    public Task<Pagina<LoteEnListaDto>> Listar([FromQuery] ListarLotesQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>La plantilla de un trámite: una hoja con sus títulos.</summary>
    /// <param name="tramite">Clave del trámite.</param>
    /// <param name="formato">csv, si no se dice, o xlsx.</param>
    [HttpGet("plantilla"), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "text/csv")]
    [PuedeFallar(StatusCodes.Status404NotFound, "no-encontrado", "Ese trámite no se puede pedir desde el portal.")]
    public async Task<IActionResult> Plantilla(string? tramite, string? formato) => new FicheroResult(await mediator.Send(new DescargarPlantillaQuery(tramite, formato), HttpContext.RequestAborted));

    /// <summary>Sube una hoja rellena (multipart: antes <c>tramite</c> y después <c>archivo</c>, XLSX o CSV, hasta 500 filas y 2 MB) y dice qué tiene cada fila. No se envía nada.</summary>
    /// <param name="clave">De 1 a 200 letras.</param>
    [HttpPost, EnFlujo(archivos: 1, Campos = ["tramite: Clave del trámite."]), ProducesResponseType(typeof(LoteDto), StatusCodes.Status201Created), EjemploDePeticion("""{ "tramite": "transferencia", "archivo": "(bytes)" }""")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "tramite-desconocido", "Elija un trámite de la lista.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "tabla-ilegible", "No es una hoja, o está estropeada.")]
    public async Task<IActionResult> Subir([FromHeader(Name = "Idempotency-Key")] string? clave)
    {
        var formulario = FormularioEnFlujo.Abrir(Request);
        var archivo = await formulario.ArchivoUnicoAsync(HttpContext.RequestAborted);
        var id = await mediator.Send(new RevisarLoteCommand(formulario.Campo("tramite"), archivo.Nombre, archivo.Contenido, clave), HttpContext.RequestAborted);
        return CreatedAtAction(nameof(Obtener), new { id }, await Obtener(id));
    }

    /// <summary>Cómo va una hoja: lo que se vio en cada fila y, si se confirmó, en qué quedó.</summary>
    [HttpGet("{id:guid}")]
    public Task<LoteDto> Obtener(Guid id) => mediator.Send(new ObtenerLoteQuery(id), HttpContext.RequestAborted);

    /// <summary>Manda enviar las filas que se pueden enviar; siguen solas. Confirmarla dos veces es lo mismo que una.</summary>
    [HttpPost("{id:guid}/confirmar")]
    [PuedeFallar(StatusCodes.Status409Conflict, "regla-incumplida", "No hay ninguna fila que se pueda enviar: corrija la hoja y vuelva a subirla.")]
    public async Task<LoteDto> Confirmar(Guid id)
    {
        await mediator.Send(new ConfirmarLoteCommand(id), HttpContext.RequestAborted);
        return await Obtener(id);
    }
}
