using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages;

/// <summary>La salida de «ver como»: fuera del área interna, que mientras se mira como otro no se alcanza.</summary>
public sealed class VerComoModel(IMediator mediator, IUsuarioActual usuario) : PageModel
{
    public bool Mirando => usuario.Identidad.Visor is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostDejarAsync(CancellationToken cancellationToken)
    {
        var (mirado, miraba) = (usuario.Identidad.UsuarioId, Mirando);
        await mediator.Send(new DejarDeVerComoCommand(), cancellationToken);
        return miraba ? Redirect($"/gestion/usuarios/{mirado}") : RedirectToPage();
    }
}
