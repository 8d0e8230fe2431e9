using ElGestorPortal.Web.Common.Busqueda;
using ElGestorPortal.Web.Common.Seguridad;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>La caja de búsqueda.</summary>
[ApiController, Route("api/v1/busqueda"), Authorize(Politicas.Api), Tags("Búsqueda")]
public sealed class BusquedaController(Buscador buscador) : ControllerBase
{
    /// <summary>Adivina si es matrícula, bastidor, NIF, número, protocolo o referencia; si no, busca las palabras. Solo lo que ve quien pregunta, por grupos.</summary>
    /// <param name="q">Lo tecleado, hasta 200 caracteres.</param>
    [HttpGet]
    public async Task<ResultadoDeBusqueda> Buscar([FromQuery] string? q) => new(await buscador.BuscarAsync(q, HttpContext.RequestAborted));
}
