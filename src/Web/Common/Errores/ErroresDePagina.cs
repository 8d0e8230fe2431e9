using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Common.Errores;

/// <summary>Los finales previstos de un caso de uso, en una página: los datos que no valen vuelven al formulario; lo demás es su página de error.</summary>
internal sealed class ErroresDePagina : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ejecutado = await next();
        if (ejecutado.Exception is null || ejecutado.ExceptionHandled || Problema.De(ejecutado.Exception) is not { } problema) return;

        ejecutado.ExceptionHandled = true;
        var esFormulario = HttpMethods.IsPost(context.HttpContext.Request.Method) && problema.Estado is 401 or 409 or 412 or 422 or 429;
        if (!esFormulario && ejecutado.Exception is not ValidationException && !(ejecutado.Exception is PeticionInvalidaException && context.HandlerInstance is IListaEnsenable { SePuedeEnsenar: true }))
        {
            ejecutado.Result = new StatusCodeResult(problema.Estado);
            return;
        }

        foreach (var error in problema.Errores) context.ModelState.AddModelError(Clave(context, error.Campo), error.Texto);
        if (problema.Errores.Count == 0) context.ModelState.AddModelError("", problema.Mensaje);
        if (problema.Estado == 429) context.HttpContext.Response.Headers.RetryAfter = ((int)(problema.Espera?.TotalSeconds ?? 60)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (esFormulario && context.HandlerInstance is IPreparable pagina) await pagina.PrepararAsync();
        ejecutado.Result = new PageResult { StatusCode = esFormulario ? problema.Estado : StatusCodes.Status400BadRequest, ViewData = ((PageModel)context.HandlerInstance).ViewData };
    }

    /// <summary>El campo del formulario que lleva ese dato, aunque cuelgue de otro (<c>Entrada.Usuario</c>).</summary>
    private static string Clave(PageHandlerExecutingContext context, string campo) =>
        context.ModelState.Keys.FirstOrDefault(k => k.Equals(campo, StringComparison.OrdinalIgnoreCase) || k.EndsWith("." + campo, StringComparison.OrdinalIgnoreCase)) ?? campo;
}
