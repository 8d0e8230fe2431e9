using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Acceso;

[AllowAnonymous, PaginaDeAcceso, LimiteDeCuerpo]
public sealed class SalirModel(IMediator mediator, IUsuarioActual actual, GalletaDeSesion galleta) : PageModel
{
    public IActionResult OnGet() => Redirect("~/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (actual.Tiene(Permiso.SegundoFactor)) await mediator.Send(new SalirCommand(), cancellationToken);
        galleta.Quitar(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("~" + HttpContext.EnAcceso("/entrar?tras=salida"));
    }
}
