using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Common.Errores;

/// <summary>Cómo se cuenta cada final previsto: el mismo para las páginas y para la API.</summary>
/// <param name="Estado">Código HTTP.</param>
/// <param name="Codigo">Código estable.</param>
/// <param name="Mensaje">Frase en español, apta para el usuario.</param>
public sealed record Problema(int Estado, string Codigo, string Mensaje)
{
    public IReadOnlyList<ErrorDeCampo> Errores { get; init; } = [];

    public TimeSpan? Espera { get; init; }

    /// <summary>null: no estaba previsto y se cuenta como un fallo nuestro.</summary>
    public static Problema? De(Exception exception) => exception switch
    {
        ValidationException e => new(StatusCodes.Status422UnprocessableEntity, "validacion", "Hay datos que corregir.") { Errores = [.. e.Errors.Select(x => new ErrorDeCampo(Campo(x.PropertyName), x.ErrorMessage))] },
        UnauthorizedException e => new(StatusCodes.Status401Unauthorized, e.Codigo, e.Message),
        ForbiddenException e => new(StatusCodes.Status403Forbidden, e.Codigo, e.Message),
        NotFoundException e => new(StatusCodes.Status404NotFound, e.Codigo, e.Message),
        DemasiadasPeticionesException e => new(StatusCodes.Status429TooManyRequests, e.Codigo, e.Message) { Espera = e.Espera },
        DemasiadoGrandeException e => new(StatusCodes.Status413PayloadTooLarge, e.Codigo, e.Message),
        TipoNoAdmitidoException e => new(StatusCodes.Status415UnsupportedMediaType, e.Codigo, e.Message),
        ContenidoRechazadoException e => new(StatusCodes.Status422UnprocessableEntity, e.Codigo, e.Message),
        VersionDistintaException e => new(StatusCodes.Status412PreconditionFailed, e.Codigo, e.Message),
        FaltaVersionException e => new(StatusCodes.Status428PreconditionRequired, e.Codigo, e.Message),
        ConflictoException e => new(StatusCodes.Status409Conflict, e.Codigo, e.Message),
        CambioSimultaneoException e => new(StatusCodes.Status409Conflict, e.Codigo, e.Message),
        PeticionInvalidaException e => new(StatusCodes.Status400BadRequest, e.Codigo, e.Message),
        DomainRuleException e => new(StatusCodes.Status409Conflict, "regla-incumplida", e.Message),
        AlmacenNoDisponibleException e => new(StatusCodes.Status503ServiceUnavailable, "almacen-no-disponible", e.Message) { Espera = TimeSpan.FromSeconds(5) },
        BadHttpRequestException e => new(e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "cuerpo-demasiado-grande" : "peticion-invalida", "La petición no se puede leer."),
        _ => null,
    };

    public static Problema DelEstado(int estado) => estado switch
    {
        400 => new(estado, "peticion-invalida", "La petición no se puede leer."),
        401 => new(estado, "sesion-requerida", "Hace falta una sesión."),
        403 => new(estado, "sin-permiso", "Su usuario no tiene permiso para hacer esto."),
        404 => new(estado, "no-encontrado", "No existe o no está a su disposición."),
        405 => new(estado, "metodo-no-admitido", "Esa dirección no admite ese método."),
        415 => new(estado, "tipo-no-admitido", "Ese tipo de contenido no se admite."),
        429 => new(estado, "demasiados-intentos", "Demasiadas peticiones seguidas."),
        >= 500 => new(estado, "error-interno", "Algo ha fallado por nuestra parte. Ya ha quedado anotado."),
        _ => new(estado, "peticion-invalida", "La petición no se puede atender."),
    };

    public ProblemDetails ADetalles()
    {
        var detalles = new ProblemDetails { Status = Estado, Title = Mensaje };
        detalles.Extensions["codigo"] = Codigo;
        if (Errores.Count > 0) detalles.Extensions["errores"] = Errores;
        return detalles;
    }

    public async Task EscribirAsync(HttpContext http)
    {
        http.Response.StatusCode = Estado;
        http.Response.Headers.CacheControl = "private, no-store";
        if (Espera is { } espera) http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(espera.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await http.Response.WriteAsJsonAsync(ADetalles(), (System.Text.Json.JsonSerializerOptions?)null, "application/problem+json", http.RequestAborted);
    }

    private static string Campo(string propiedad) => string.Join('.', propiedad.Split('.').Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));
}

/// <summary>Un dato que no vale y por qué.</summary>
public sealed record ErrorDeCampo(string Campo, string Texto);
