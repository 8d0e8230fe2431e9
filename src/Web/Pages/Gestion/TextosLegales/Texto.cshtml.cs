using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Despachos;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.TextosLegales;

/// <summary>Un texto legal: el borrador, cómo se leería, publicarlo, sus versiones y quién las aceptó.</summary>
public sealed class TextoModel(IMediator mediator, IServiceProvider servicios) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public string? Clase { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Hecho { get; set; }

    [BindProperty]
    public string? Cuerpo { get; set; }

    [BindProperty]
    public bool ExigeAceptacion { get; set; }

    public BorradorLegalDto Texto { get; private set; } = null!;

    public Pagina<AceptacionDto> Aceptaciones { get; private set; } = new([]);

    public PieDeLista Pie { get; private set; } = new(null, null);

    /// <summary>Cómo se leería; null si no se ha pedido o no vale.</summary>
    public string? Vista { get; private set; }

    public static IEnumerable<(string Nombre, string QueEs)> Campos => TextoLegal.Campos;

    private ClaseDeTextoLegal Cual => Claves.Leer<ClaseDeTextoLegal>(Clase) ?? throw new NotFoundException();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepararAsync();
        Cuerpo = Texto.Cuerpo;
    }

    public async Task<IActionResult> OnPostVerAsync(CancellationToken cancellationToken)
    {
        await PrepararAsync();
        Vista = await mediator.Send(new PrevisualizarTextoLegalQuery(Cuerpo ?? ""), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new GuardarBorradorLegalCommand(Cual, Cuerpo ?? ""), cancellationToken);
        return RedirectToPage(new { Clase, hecho = "guardado" });
    }

    public async Task<IActionResult> OnPostPublicarAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new PublicarTextoLegalCommand(Cual, ExigeAceptacion), cancellationToken);
        await servicios.GetRequiredService<DespachosConocidos>().OlvidarActualAsync(cancellationToken);
        return RedirectToPage(new { Clase, hecho = "publicado" });
    }

    public async Task PrepararAsync()
    {
        Texto = await mediator.Send(new ObtenerBorradorLegalQuery(Cual), HttpContext.RequestAborted);
        Cuerpo ??= Texto.Cuerpo;
        Aceptaciones = await mediator.Send(new ListarAceptacionesQuery(Cual, Cursor), HttpContext.RequestAborted);
        Pie = new DireccionDeLista($"/gestion/textos-legales/{Clase}", Request.Query).Pie(Aceptaciones.Siguiente, Cursor, null);
    }
}
