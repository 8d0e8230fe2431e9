using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Las normas con las que se calcula: cuáles hay, cuál se usa y quién la activó. La Orden de precios se sube o se trae del BOE.</summary>
/// <remarks>El testigo antifalsificación lo comprueba <see cref="SubidaDePagina"/>, según llega el formulario.</remarks>
[EnFlujo(archivos: 8), IgnoreAntiforgeryToken, DisableRequestTimeout]
public sealed class PreciosModel(IMediator mediator, IAntiforgery antiforgery) : PageModel, IPreparable
{
    public IReadOnlyList<VersionDto> Versiones { get; private set; } = [];

    public static string Nombre(ClaseDeNorma clase) => clase switch
    {
        ClaseDeNorma.Precios => "Orden de precios",
        ClaseDeNorma.Depreciacion => "Depreciación",
        ClaseDeNorma.Reglas => "Reglas por territorio",
        _ => "Tasas de Tráfico",
    };

    public static string Filas(VersionDto v) => v.Clase != ClaseDeNorma.Precios ? ""
        : $"{Euros.Cifra(v.Turismos)} turismos y {Euros.Cifra(v.Autocaravanas)} autocaravanas{(v.EsMuestra ? ", solo una muestra" : "")}";

    public async Task OnGetAsync(CancellationToken cancellationToken) => Versiones = (await mediator.Send(new ListarVersionesQuery(), cancellationToken)).Elementos;

    /// <summary>Por dónde va lo que se está cargando en otra petición.</summary>
    public async Task<IActionResult> OnGetAvanceAsync(CancellationToken cancellationToken) => Partial("_Avance", await mediator.Send(new ObtenerAvanceDeImportacionQuery(), cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await SubidaDePagina.AbrirAsync(HttpContext, antiforgery, cancellationToken) is not { } formulario) return BadRequest();

        var archivo = await formulario.SiguienteArchivoAsync(cancellationToken);
        var direccion = formulario.Campo("direccion");
        var importada = await mediator.Send(string.IsNullOrWhiteSpace(direccion) && archivo is { } a ? new ImportarOrdenCommand(a.Contenido) : new ImportarOrdenCommand(null, direccion), cancellationToken);
        return Redirect($"/gestion/precios/{importada.Id}");
    }

    public Task PrepararAsync() => OnGetAsync(HttpContext.RequestAborted);
}
