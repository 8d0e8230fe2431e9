using System.Globalization;
using System.Net;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Despachos;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Cómo se ve el despacho: color, logotipo, contacto y textos, y el fragmento que lleva al portal desde su propia web.</summary>
public sealed class MarcaModel(IMediator mediator, IDireccionesDelPortal direcciones, IServiceProvider servicios) : PageModel, IPreparable
{
    /// <summary>Lo que hace falta para que un botón se distinga del fondo.</summary>
    private const double ContrasteConElFondo = 3;

    [BindProperty]
    public DatosDeMarca Entrada { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Guardada { get; set; }

    public DespachoDto Despacho { get; private set; } = null!;

    public string Fragmento { get; private set; } = "";

    public string ConElFondo => Razon(Despacho.Marca.Color, "#ffffff");

    public string ConLaTinta => Razon(Despacho.Marca.Color, HojaDeMarca.Tinta(Despacho.Marca.Color));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepararAsync();
        var m = Despacho.Marca;
        Entrada = new() { Nombre = Despacho.Nombre, Color = m.Color, Telefono = m.Telefono, Horario = m.Horario, Correo = m.Correo, Direccion = m.Direccion, Bienvenida = m.Bienvenida, Portada = m.Portada };
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? logotipo, CancellationToken cancellationToken)
    {
        await PrepararAsync();
        if (HojaDeMarca.EsColor(Entrada.Color) && HojaDeMarca.Contraste(Entrada.Color!, "#ffffff") < ContrasteConElFondo)
            ModelState.AddModelError("Entrada.Color", "Ese color casi no se distingue del fondo blanco. Elija uno más oscuro.");
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

        await mediator.Send(Entrada.Sobre(Despacho.Marca), cancellationToken);
        await servicios.GetRequiredService<DespachosConocidos>().OlvidarActualAsync(cancellationToken);
        return RedirectToPage(new { guardada = true });
    }

    public async Task PrepararAsync()
    {
        Despacho = await mediator.Send(new ObtenerMarcaQuery(), HttpContext.RequestAborted) ?? throw new NotFoundException();
        var direccion = WebUtility.HtmlEncode(await direcciones.AbsolutaAsync("/", HttpContext.RequestAborted));
        var (color, tinta) = (Despacho.Marca.Color, HojaDeMarca.Tinta(Despacho.Marca.Color));
        Fragmento = $"<a href=\"{direccion}\" style=\"display:inline-block;padding:12px 20px;border-radius:6px;background:{color};color:{tinta};font-weight:bold;text-decoration:none\">Acceso de clientes de {WebUtility.HtmlEncode(Despacho.Nombre)}</a>";
    }

    private static string Razon(string uno, string otro) => HojaDeMarca.Contraste(uno, otro).ToString("0.0", CultureInfo.GetCultureInfo("es-ES")) + ":1";
}

/// <summary>Lo que se escribe en el formulario de la marca.</summary>
public sealed class DatosDeMarca
{
    public string? Nombre { get; set; }

    public string? Color { get; set; }

    public string? Telefono { get; set; }

    public string? Horario { get; set; }

    public string? Correo { get; set; }

    public string? Direccion { get; set; }

    public string? Bienvenida { get; set; }

    public string? Portada { get; set; }

    internal CambiarMarcaCommand Sobre(Domain.Administracion.Marca actual) => new(actual with
    {
        Color = Color ?? "",
        Telefono = Limpio(Telefono),
        Horario = Limpio(Horario),
        Correo = Limpio(Correo),
        Direccion = Limpio(Direccion),
        Bienvenida = Limpio(Bienvenida),
        Portada = Limpio(Portada),
    }, Nombre ?? "");

    private static string? Limpio(string? texto) => string.IsNullOrWhiteSpace(texto) ? null : texto.ReplaceLineEndings("\n").Trim();
}
