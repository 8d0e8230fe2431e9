using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Los textos que hay que aceptar para seguir usando la API.</summary>
[ApiController, Route("api/v1/legal"), Authorize(Politicas.Api), Tags("Textos legales")]
public sealed class LegalController(IMediator mediator) : ControllerBase
{
    /// <summary>Los que tiene pendientes el usuario del token. Mientras haya alguno, lo demás contesta 403 <c>aceptacion-pendiente</c>.</summary>
    [HttpGet("pendientes")]
    public Task<Pagina<TextoLegalDto>> Pendientes(CancellationToken cancellationToken) => mediator.Send(new ListarTextosPorAceptarQuery(), cancellationToken);

    /// <summary>Acepta, en nombre del usuario del token, todas las versiones pendientes. Queda quién y cuándo.</summary>
    [HttpPost("aceptaciones"), ProducesResponseType(StatusCodes.Status204NoContent)]
    [PuedeFallar(StatusCodes.Status409Conflict, "textos-cambiados", "Hay una versión más reciente. Léala antes de aceptar.")]
    public async Task<IActionResult> Aceptar(AceptacionDeTextosDto aceptacion, CancellationToken cancellationToken)
    {
        await mediator.Send(new AceptarTextosLegalesCommand(aceptacion.Versiones ?? []), cancellationToken);
        return NoContent();
    }
}

/// <param name="Versiones">Los <c>id</c> de las versiones leídas.</param>
public sealed record AceptacionDeTextosDto(IReadOnlyList<Guid>? Versiones);
