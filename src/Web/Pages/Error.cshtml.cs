using System.Diagnostics;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Subidas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages;

/// <summary>Adonde llega cualquier petición fallida, con el método y el cuerpo que traía: por eso no exige el testigo antifalsificación ni mira el formulario.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[SinFormulario]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(IProveedorDeMarco proveedor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Codigo { get; set; }

    public ErrorDePagina Suceso => ErrorDePagina.De(Response.StatusCode);

    public MarcoDePagina? Marco { get; private set; }

    public string Referencia => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.StatusCode = Codigo is >= 400 and < 600 ? Codigo : 404;

        // Si ha fallado el servidor, pedir el marco podría fallar otra vez: se enseña sin él.
        if (Response.StatusCode < 500)
        {
            Marco = await proveedor.ObtenerAsync(HttpContext.RequestAborted);
        }

        await next();
    }
}
