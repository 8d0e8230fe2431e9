using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Muchas solicitudes en una hoja: plantillas y subida. El testigo antifalsificación lo comprueba <see cref="SubidaDePagina"/>, según llega el formulario.</summary>
[EnFlujo(archivos: 1), IgnoreAntiforgeryToken]
public sealed class LoteModel(IMediator mediator, IAntiforgery antiforgery) : PageModel, IPreparable, IListaEnsenable
{
    private const string Ruta = "/solicitudes/lote";

    public IReadOnlyList<TramiteDto> Tramites { get; private set; } = [];

    public Pagina<LoteEnListaDto> Anteriores { get; private set; } = new([]);

    public PieDeLista Pie { get; private set; } = new(null, null);

    public string? Elegido { get; private set; }

    public async Task OnGetAsync(string? cursor, CancellationToken cancellationToken)
    {
        Tramites = (await mediator.Send(new ListarTramitesQuery(), cancellationToken)).Elementos;
        Anteriores = await mediator.Send(new ListarLotesQuery(cursor), cancellationToken);
        Pie = new DireccionDeLista(Ruta, Request.Query).Pie(Anteriores.Siguiente, cursor);
    }

    public async Task<IActionResult> OnGetPlantillaAsync(string? tramite, string? formato, CancellationToken cancellationToken) =>
        new FicheroResult(await mediator.Send(new DescargarPlantillaQuery(tramite, formato), cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await SubidaDePagina.AbrirAsync(HttpContext, antiforgery, cancellationToken) is not { } formulario) return BadRequest();

        Elegido = formulario.Campo("tramite");
        var archivo = await formulario.ArchivoUnicoAsync(cancellationToken);
        var lote = await mediator.Send(new RevisarLoteCommand(Elegido, archivo.Nombre, archivo.Contenido), cancellationToken);
        return LocalRedirect($"{Ruta}/{lote}");
    }

    public Task PrepararAsync() => OnGetAsync(null, HttpContext.RequestAborted);
}
