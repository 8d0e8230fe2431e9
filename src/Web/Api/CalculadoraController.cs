using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Calculadora: lo que cuesta transmitir un vehículo usado, con la Orden de precios, las reglas y las tasas en vigor.</summary>
[ApiController, Route("api/v1/calculadora"), Authorize(Politicas.Api), Tags("Calculadora")]
public sealed class CalculadoraController(IMediator mediator) : ControllerBase
{
    private const string Ejemplo = """
        { "territorio": "ES-MD", "fechaContrato": "2026-07-26", "precioDeclarado": 8600.00,
          "vehiculo": { "categoria": "turismo", "valorManual": 19800.00, "primeraMatriculacion": "2019-03-15", "motor": "G", "cilindrada": 1598, "cilindros": 4, "distintivo": "C" },
          "adquirente": { "residenteEnTerritorio": true, "porcentaje": 100 }, "conceptos": ["transferencia"] }
        """;

    /// <summary>Las marcas de la Orden de precios que rige un día.</summary>
    [HttpGet("marcas")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "seccion-desconocida", "La sección es turismos o autocaravanas.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "sin-normas", "El portal no tiene ninguna Orden de precios en vigor ese día.")]
    public Task<Pagina<MarcaDto>> Marcas([FromQuery] ListarMarcasQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>Filas de la Orden por marca y por lo que se teclea, con sus años, motor y precio: se elige una fila, no un nombre.</summary>
    [HttpGet("modelos")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "motor-desconocido", "El motor es G, D, H, PHEV, Elc, S o M.")]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "sin-normas", "El portal no tiene ninguna Orden de precios en vigor ese día.")]
    public Task<Pagina<ModeloDto>> Modelos([FromQuery] BuscarModelosQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>Los territorios en que puede residir quien compra.</summary>
    [HttpGet("territorios")]
    public Task<Pagina<TerritorioDto>> Territorios() => mediator.Send(new ListarTerritoriosQuery(), HttpContext.RequestAborted);

    /// <summary>Calcula una transferencia: valor, impuesto, tasas, honorarios, avisos y la razón de cada línea. No guarda nada.</summary>
    [HttpPost("transferencias"), EjemploDePeticion(Ejemplo)]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "faltan-datos", "Diga el precio o elija el vehículo: sin ninguno de los dos no se puede calcular el impuesto.")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "fila-de-otra-orden", "Ese modelo no es de la Orden de precios en vigor el día del contrato.")]
    public Task<CalculoDto> Calcular(CalcularTransferenciaQuery query) => mediator.Send(query, HttpContext.RequestAborted);
}
