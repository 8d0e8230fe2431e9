using System.Globalization;
using ElGestorPortal.Web.Common.Errores;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>
/// Páginas de credenciales: no se guardan en ninguna caché y no dicen de dónde vienen. Los finales malos vuelven a su formulario,
/// también el 400, y la página puede preparar lo que necesita para dibujarse otra vez.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PaginaDeAccesoAttribute : Attribute, IAsyncPageFilter, IOrderedFilter
{
    // Por dentro de ErroresDePagina, que no sabe preparar la página.
    public int Order => 1000;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var respuesta = context.HttpContext.Response;
        respuesta.Headers.CacheControl = "private, no-store";
        respuesta.Headers["Referrer-Policy"] = "no-referrer";

        var hecho = await next();
        if (hecho.Exception is null || hecho.ExceptionHandled || Problema.De(hecho.Exception) is not { Estado: 400 or 401 or 403 or 409 or 422 or 429 } problema) return;

        if (hecho.Exception is ValidationException v)
            foreach (var error in v.Errors) context.ModelState.AddModelError($"Entrada.{error.PropertyName}", error.ErrorMessage);
        else
            context.ModelState.AddModelError("", problema.Mensaje);

        if (problema.Espera is { } espera) respuesta.Headers.RetryAfter = Math.Ceiling(espera.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        hecho.ExceptionHandled = true;
        respuesta.StatusCode = problema.Estado;
        if (context.HandlerInstance is IPreparable pagina) await pagina.PrepararAsync();
        hecho.Result = ((PageModel)context.HandlerInstance).Page();
    }
}

/// <summary>La página necesita datos para volver a dibujarse tras un error.</summary>
public interface IPreparable
{
    Task PrepararAsync();
}
