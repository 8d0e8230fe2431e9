using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Common.Acceso;

internal static class Problema
{
    public static Task EscribirAsync(HttpContext context, int status, string codigo, string titulo)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "private, no-store";
        var problema = new ProblemDetails { Status = status, Title = titulo, Extensions = { ["codigo"] = codigo } };
        return context.Response.WriteAsJsonAsync(problema, options: null, contentType: "application/problem+json", context.RequestAborted);
    }
}
