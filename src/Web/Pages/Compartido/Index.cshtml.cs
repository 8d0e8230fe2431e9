using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Compartido;

/// <summary>Lo que alguien compartió con un enlace. Sin cuenta: el secreto de la dirección basta, con la contraseña si la pide.</summary>
[AllowAnonymous, PaginaDeAcceso, LimiteDeCuerpo]
public sealed class IndexModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    public CompartidoDto Compartido { get; private set; } = null!;

    public Task OnGetAsync() => PrepararAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var descarga = await mediator.Send(new DescargarCompartidoCommand(Token ?? "", Contrasena, HttpContext.Origen().Direccion), cancellationToken);
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return Descargas.Preparar(HttpContext, descarga, vista: false);
    }

    public async Task PrepararAsync()
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Compartido = await mediator.Send(new ObtenerCompartidoQuery(Token ?? ""), HttpContext.RequestAborted);
    }
}
