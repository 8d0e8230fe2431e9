using System.Globalization;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>Páginas de credenciales: no se guardan en ninguna caché, no dicen de dónde vienen, y los finales malos vuelven al formulario.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PaginaDeAccesoAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var respuesta = context.HttpContext.Response;
        respuesta.Headers.CacheControl = "private, no-store";
        respuesta.Headers["Referrer-Policy"] = "no-referrer";

        var hecho = await next();
        if (hecho.Exception is null || hecho.ExceptionHandled || Estado(hecho.Exception) is not { } estado) return;

        if (hecho.Exception is ValidationException v)
            foreach (var error in v.Errors) context.ModelState.AddModelError($"Entrada.{error.PropertyName}", error.ErrorMessage);
        else
            context.ModelState.AddModelError("", hecho.Exception.Message);

        if (hecho.Exception is DemasiadasPeticionesException demasiadas)
            respuesta.Headers.RetryAfter = Math.Ceiling(demasiadas.Espera.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        hecho.ExceptionHandled = true;
        respuesta.StatusCode = estado;
        if (context.HandlerInstance is IPreparable pagina) await pagina.PrepararAsync();
        hecho.Result = ((PageModel)context.HandlerInstance).Page();
    }

    private static int? Estado(Exception e) => e switch
    {
        UnauthorizedException => StatusCodes.Status401Unauthorized,
        DemasiadasPeticionesException => StatusCodes.Status429TooManyRequests,
        PeticionInvalidaException => StatusCodes.Status400BadRequest,
        ValidationException => StatusCodes.Status422UnprocessableEntity,
        DomainRuleException => StatusCodes.Status409Conflict,
        _ => null,
    };
}

/// <summary>La página necesita datos para volver a dibujarse tras un error.</summary>
public interface IPreparable
{
    Task PrepararAsync();
}
