using System.Globalization;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Despachos;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Cómo se ve el despacho: color, logotipo y contacto, y el fragmento que lleva al portal desde su propia web.</summary>
public sealed class MarcaModel(IMediator mediator, IDireccionesDelPortal direcciones, IServiceProvider servicios) : PageModel, IPreparable
{
    /// <summary>Lo que hace falta para que un botón se distinga del fondo.</summary>
    private const double ContrasteConElFondo = 3;

    [BindProperty]
    public string? Color { get; set; }

    [BindProperty]
    public string? Telefono { get; set; }

    [BindProperty]
    public string? Horario { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Guardada { get; set; }

    public DespachoDto Despacho { get; private set; } = null!;

    public string Fragmento { get; private set; } = "";

    public string ConElFondo => Razon(Despacho.Marca.Color, "#ffffff");

    public string ConLaTinta => Razon(Despacho.Marca.Color, HojaDeMarca.Tinta(Despacho.Marca.Color));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepararAsync();
        (Color, Telefono, Horario) = (Despacho.Marca.Color, Despacho.Marca.Telefono, Despacho.Marca.Horario);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? logotipo, CancellationToken cancellationToken)
    {
        await PrepararAsync();
        if (HojaDeMarca.EsColor(Color) && HojaDeMarca.Contraste(Color!, "#ffffff") < ContrasteConElFondo)
            ModelState.AddModelError(nameof(Color), "Ese color casi no se distingue del fondo blanco. Elija uno más oscuro.");
        if (!ModelState.IsValid) return Page();

        if (logotipo is { Length: > 0 and <= 1_000_000 } fichero)
        {
            using var bytes = new MemoryStream();
            await fichero.CopyToAsync(bytes, cancellationToken);
            await mediator.Send(new CambiarLogotipoCommand(bytes.ToArray()), cancellationToken);
            await PrepararAsync();
        }
        else if (logotipo is { Length: > 0 })
        {
            ModelState.AddModelError("Logotipo", "El logotipo es un PNG o JPEG de hasta 1 MB.");
            return Page();
        }

        await mediator.Send(new CambiarMarcaCommand(Despacho.Marca with { Color = Color ?? "", Telefono = Telefono, Horario = Horario }), cancellationToken);
        servicios.GetRequiredService<DespachosConocidos>().Olvidar(Despacho, Request.Host.Host);
        return RedirectToPage(new { guardada = true });
    }

    public async Task PrepararAsync()
    {
        Despacho = await mediator.Send(new ObtenerMarcaQuery(), HttpContext.RequestAborted) ?? throw new NotFoundException();
        var direccion = await direcciones.AbsolutaAsync("/", HttpContext.RequestAborted);
        Fragmento = $"<a href=\"{direccion}\" rel=\"noopener\">Acceso de clientes</a>";
    }

    private static string Razon(string uno, string otro) => HojaDeMarca.Contraste(uno, otro).ToString("0.0", CultureInfo.GetCultureInfo("es-ES")) + ":1";
}
