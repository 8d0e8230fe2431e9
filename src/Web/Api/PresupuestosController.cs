using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Presupuestos de la calculadora.</summary>
[ApiController, Route("api/v1/calculadora/presupuestos"), Authorize(Politicas.Api), Tags("Calculadora")]
public sealed class PresupuestosController(IMediator mediator, IDireccionesDelPortal direcciones) : ControllerBase
{
    private const string Nuevo = """
        { "calculo": { "territorio": "ES-MD", "fechaContrato": "2026-07-26", "precioDeclarado": 8600.00,
            "vehiculo": { "categoria": "turismo", "valorManual": 19800.00, "primeraMatriculacion": "2019-03-15" }, "conceptos": ["transferencia"] },
          "datos": { "vehiculo": "SEAT León 1.5 TSI", "matricula": "4821 LKM", "marca": "SEAT", "modelo": "León 1.5 TSI", "para": "Luis Peña", "refPropia": "VN-118" } }
        """;

    /// <summary>Los presupuestos que ve quien pregunta, del último al primero, por páginas.</summary>
    [HttpGet]
    [PuedeFallar(StatusCodes.Status400BadRequest, "cursor-invalido", "Ese cursor no es de esta lista.")]
    public Task<Pagina<PresupuestoEnListaDto>> Listar([FromQuery] ListarPresupuestosQuery query) => mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>Un presupuesto como se guardó: lo que se pidió calcular, lo que salió y sus porqués.</summary>
    [HttpGet("{id:guid}")]
    public Task<PresupuestoDto> Obtener(Guid id) => mediator.Send(new ObtenerPresupuestoQuery(id), HttpContext.RequestAborted);

    /// <summary>Su PDF, con la marca del despacho y el nombre de quien lo da.</summary>
    /// <param name="id">Presupuesto.</param>
    /// <param name="conMargen">Con el margen del colaborador dentro de los honorarios, como lo ve su cliente.</param>
    [HttpGet("{id:guid}/pdf"), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "application/pdf")]
    public async Task<IActionResult> Pdf(Guid id, bool conMargen = false) => new FicheroResult(await mediator.Send(new DescargarPresupuestoQuery(id, conMargen), HttpContext.RequestAborted));

    /// <summary>Calcula y guarda un presupuesto, con su número. Repetido con la misma <c>Idempotency-Key</c>, da la misma respuesta.</summary>
    /// <param name="command">Lo que se calcula y de qué vehículo.</param>
    /// <param name="clave">De 1 a 200 letras.</param>
    [HttpPost, ProducesResponseType(typeof(PresupuestoDto), StatusCodes.Status201Created), EjemploDePeticion(Nuevo)]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "faltan-datos", "No se conoce ni el valor ni el precio.")]
    public async Task<IActionResult> Guardar(GuardarPresupuestoCommand command, [FromHeader(Name = "Idempotency-Key")] string? clave)
    {
        var id = await mediator.Send(command with { ClaveDeIdempotencia = clave }, HttpContext.RequestAborted);
        return CreatedAtAction(nameof(Obtener), new { id }, await Obtener(id));
    }

    /// <summary>Lo envía por correo, con su PDF.</summary>
    /// <param name="id">Presupuesto.</param>
    /// <param name="command">A quién y con qué importes.</param>
    [HttpPost("{id:guid}/enviar"), EjemploDePeticion("""{ "correo": "luis@ejemplo.es", "conMargen": true }""")]
    [PuedeFallar(StatusCodes.Status409Conflict, "regla-incumplida", "Este presupuesto ya no vale.")]
    [PuedeFallar(StatusCodes.Status429TooManyRequests, "demasiados-intentos", "Demasiados correos seguidos.")]
    public async Task<PresupuestoDto> Enviar(Guid id, EnviarPresupuestoCommand command)
    {
        await mediator.Send(command with { Id = id }, HttpContext.RequestAborted);
        return await Obtener(id);
    }

    /// <summary>Crea un enlace secreto a él, que caduca y se puede revocar. Su dirección no se puede volver a ver.</summary>
    /// <param name="id">Presupuesto.</param>
    /// <param name="command">Cuántos días y con qué importes.</param>
    [HttpPost("{id:guid}/enlaces"), ProducesResponseType(typeof(EnlaceCreadoDto), StatusCodes.Status201Created), EjemploDePeticion("""{ "dias": 15, "conMargen": true }""")]
    [PuedeFallar(StatusCodes.Status403Forbidden, "compartir-desactivado", "Su gestoría no permite compartir con un enlace.")]
    public async Task<IActionResult> Compartir(Guid id, CompartirPresupuestoCommand command)
    {
        var secreto = await mediator.Send(command with { Id = id }, HttpContext.RequestAborted);
        var url = await direcciones.AbsolutaAsync($"/compartido/presupuesto/{secreto}", HttpContext.RequestAborted);
        return Created(url, new EnlaceCreadoDto(url));
    }

    /// <summary>Deja sin efecto uno de sus enlaces.</summary>
    [HttpDelete("{id:guid}/enlaces/{enlace:guid}"), ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Revocar(Guid id, Guid enlace)
    {
        await mediator.Send(new RevocarEnlaceDePresupuestoCommand(id, enlace), HttpContext.RequestAborted);
        return NoContent();
    }

    /// <summary>Lo convierte en una solicitud de transferencia, en borrador, con todo lo que ya se sabe y su PDF adjunto.</summary>
    [HttpPost("{id:guid}/solicitar")]
    [PuedeFallar(StatusCodes.Status409Conflict, "regla-incumplida", "De este presupuesto ya salió una solicitud.")]
    public async Task<SolicitudDePresupuestoDto> Solicitar(Guid id) => new(await mediator.Send(new SolicitarPresupuestoCommand(id), HttpContext.RequestAborted));

    /// <summary>Las existencias de un concesionario (multipart: <c>archivo</c>, y antes <c>territorio</c> y <c>conMargen</c>), en CSV o XLSX: la misma tabla con lo que cuesta transferir cada vehículo.</summary>
    [HttpPost("lote"), EnFlujo(archivos: 1, Campos = ["territorio: El de las filas que no lo digan, como ES-MD.", "conMargen: «true» para incluir el margen del colaborador."]), ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK, "text/csv"), EjemploDePeticion("""{ "territorio": "ES-MD", "archivo": "(bytes)" }""")]
    [PuedeFallar(StatusCodes.Status422UnprocessableEntity, "tabla-ilegible", "No es una tabla, o está estropeada, o pasa de 2.000 vehículos o de 5 MB.")]
    public async Task<IActionResult> Lote()
    {
        var formulario = FormularioEnFlujo.Abrir(Request);
        var archivo = await formulario.ArchivoUnicoAsync(HttpContext.RequestAborted);
        return new FicheroResult(await mediator.Send(new CalcularExistenciasQuery(archivo.Contenido, archivo.Nombre, formulario.Campo("territorio"), null, formulario.Campo("conMargen") == "true"), HttpContext.RequestAborted));
    }
}

/// <summary>Un enlace recién creado.</summary>
/// <param name="Url">Su dirección, con el secreto.</param>
public sealed record EnlaceCreadoDto(string Url);

/// <summary>La solicitud que sale de un presupuesto.</summary>
/// <param name="SolicitudId">En borrador.</param>
public sealed record SolicitudDePresupuestoDto(Guid SolicitudId);
