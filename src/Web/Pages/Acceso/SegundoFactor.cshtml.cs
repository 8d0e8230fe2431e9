using System.ComponentModel.DataAnnotations;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Acceso;

[AllowAnonymous, PaginaDeAcceso, LimiteDeCuerpo]
public sealed class SegundoFactorModel(IMediator mediator, IUsuarioActual actual, GalletaDeSesion galleta) : PageModel
{
    [BindProperty]
    public DatosDeCodigo Entrada { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Volver { get; set; }

    public IActionResult OnGet() => Fuera() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Fuera() is { } fuera) return fuera;
        if (!ModelState.IsValid) return Page();

        var abierta = await mediator.Send(new ConfirmarSegundoFactorCommand(Entrada.Codigo!, HttpContext.Origen()), cancellationToken);
        galleta.Poner(HttpContext, abierta.Secreto);
        return LocalRedirect(Destinos.Local(Volver));
    }

    private IActionResult? Fuera() =>
        actual.Identidad.UsuarioId is not null ? LocalRedirect(Destinos.Local(Volver))
        : HttpContext.Features.Get<SesionIdentificada>()?.Tipo == TipoSesion.AltaSegundoFactor ? RedirectToPage("/Acceso/ActivarSegundoFactor", new { volver = Volver })
        : actual.Tiene(Permiso.SegundoFactor) ? null
        : RedirectToPage("/Acceso/Entrar");

    public sealed class DatosDeCodigo
    {
        [Required(ErrorMessage = "Escriba el código.")]
        public string? Codigo { get; set; }
    }
}
