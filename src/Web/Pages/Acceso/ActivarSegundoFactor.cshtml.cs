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

/// <summary>Activa el segundo factor: obligado antes de entrar, o por gusto desde el perfil. Ver la clave no cambia nada; confirmarla, sí.</summary>
[AllowAnonymous, PaginaDeAcceso, LimiteDeCuerpo]
public sealed class ActivarSegundoFactorModel(IMediator mediator, IUsuarioActual actual, GalletaDeSesion galleta) : PageModel, IPreparable
{
    [BindProperty]
    public DatosDeActivacion Entrada { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Volver { get; set; }

    public ClaveDeSegundoFactor? Clave { get; private set; }

    /// <summary>Se enseñan una sola vez, al activarlo.</summary>
    public IReadOnlyList<string> Codigos { get; private set; } = [];

    public bool EsObligatorio => actual.Identidad.UsuarioId is null;

    public string Destino => Destinos.Local(Volver);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Fuera() is { } fuera) return fuera;
        await PrepararAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Fuera() is { } fuera) return fuera;
        if (!ModelState.IsValid)
        {
            await PrepararAsync();
            return Page();
        }

        var activado = await mediator.Send(new ActivarSegundoFactorCommand(Entrada.Sello!, Entrada.Codigo!, HttpContext.Origen()), cancellationToken);
        galleta.Poner(HttpContext, activado.Sesion.Secreto);
        Codigos = activado.Codigos;
        return Page();
    }

    public async Task PrepararAsync()
    {
        // Tras un código equivocado se enseña la misma clave, que ya está en el móvil; si su sello caducó, otra.
        Clave = await mediator.Send(new PrepararSegundoFactorQuery(Entrada.Sello), HttpContext.RequestAborted);
        ModelState.SetModelValue("Entrada.Sello", Clave.Sello, Clave.Sello);
        Entrada.Sello = Clave.Sello;
    }

    // Quien todavía debe un código no puede cambiar la clave que lo da.
    private RedirectToPageResult? Fuera() =>
        HttpContext.Features.Get<SesionIdentificada>()?.Tipo == TipoSesion.SegundoFactor ? RedirectToPage("/Acceso/SegundoFactor", new { volver = Volver })
        : actual.Tiene(Permiso.SegundoFactor) ? null
        : RedirectToPage("/Acceso/Entrar");

    public sealed class DatosDeActivacion
    {
        [Required(ErrorMessage = "Escriba el código.")]
        public string? Codigo { get; set; }

        public string? Sello { get; set; }
    }
}
