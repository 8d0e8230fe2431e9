using System.ComponentModel.DataAnnotations;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Pages.Acceso;

public sealed record UsuarioDeDemo(string Usuario, string Contrasena, string Descripcion);

[AllowAnonymous, PaginaDeAcceso, LimiteDeCuerpo]
public sealed class EntrarModel(IMediator mediator, IUsuarioActual actual, GalletaDeSesion galleta, IProveedorDeMarco marco, IWebHostEnvironment entorno, IOptions<OpcionesDelPortal> opciones) : PageModel, IPreparable
{
    [BindProperty]
    public DatosDeEntrada Entrada { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Volver { get; set; }

    /// <summary>De dónde viene: «contrasena» (acaba de elegirla) o «salida».</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tras { get; set; }

    /// <summary>Para entrar con una llave de acceso.</summary>
    public RetoDeLlave Reto { get; private set; } = null!;

    /// <summary>Por qué no se puede entrar en este portal; null si se puede.</summary>
    public string? Suspension { get; private set; }

    /// <summary>Vacía fuera de la demostración: entonces la página no enseña la lista.</summary>
    public IReadOnlyList<UsuarioDeDemo> UsuariosDeDemo { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (actual.Identidad.UsuarioId is not null) return LocalRedirect(Destinos.Local(Volver));
        await PrepararAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await PrepararAsync();
            return Page();
        }

        var abierta = await mediator.Send(new EntrarCommand(Entrada.Usuario!, Entrada.Contrasena!, HttpContext.Origen(), Sustituye: actual.Identidad.SesionId), cancellationToken);
        galleta.Poner(HttpContext, abierta.Secreto);
        var volver = Destinos.Local(Volver);
        return abierta.Tipo switch
        {
            TipoSesion.SegundoFactor => RedirectToPage("/Acceso/SegundoFactor", new { volver }),
            TipoSesion.AltaSegundoFactor => RedirectToPage("/Acceso/ActivarSegundoFactor", new { volver }),
            _ => LocalRedirect(volver),
        };
    }

    public async Task<IActionResult> OnPostLlaveAsync(string? sello, string? credencial, CancellationToken cancellationToken)
    {
        // El usuario y la contraseña son del otro formulario.
        ModelState.Clear();
        var abierta = await mediator.Send(new EntrarConLlaveCommand(sello ?? "", credencial ?? "", HttpContext.Origen(), actual.Identidad.SesionId), cancellationToken);
        galleta.Poner(HttpContext, abierta.Secreto);
        return LocalRedirect(Destinos.Local(Volver));
    }

    public async Task PrepararAsync()
    {
        Reto = await mediator.Send(new PrepararEntradaConLlaveQuery(), HttpContext.RequestAborted);
        var portal = await marco.ObtenerAsync(HttpContext.RequestAborted);
        Suspension = portal.Suspension;
        if (!entorno.IsDevelopment() || !opciones.Value.Demo) return;

        var slug = portal.DespachoSlug;
        UsuariosDeDemo = portal.EsPlataforma ? [new(UsuariosDeMuestra.Operador, UsuariosDeMuestra.Contrasena, "Operador: abre y suspende despachos")] : [.. UsuariosDeMuestra.Todos.Select(u => new UsuarioDeDemo($"{u.Nombre}@{slug}.example", UsuariosDeMuestra.Contrasena, u.Descripcion))];
    }

    public sealed class DatosDeEntrada
    {
        [Required(ErrorMessage = "Escriba su correo electrónico o su nombre de usuario.")]
        public string? Usuario { get; set; }

        [Required(ErrorMessage = "Escriba su contraseña.")]
        public string? Contrasena { get; set; }
    }
}
