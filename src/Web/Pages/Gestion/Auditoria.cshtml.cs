using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Quién hizo qué y cuándo en el despacho. Los filtros y el cursor están en la dirección.</summary>
public sealed class AuditoriaModel(IMediator mediator) : PageModel, IListaEnsenable
{
    private const string Ruta = "/gestion/auditoria";

    [BindProperty(SupportsGet = true)]
    public ListarAuditoriaQuery Filtro { get; set; } = new();

    public Pagina<LineaDeAuditoriaDto> Pagina { get; private set; } = new([]);

    public PieDeLista Pie { get; private set; } = new(null, null);

    public static IReadOnlyList<(GrupoDeAcciones Valor, string Texto)> Grupos { get; } =
    [
        (GrupoDeAcciones.Entradas, "Entradas y salidas"), (GrupoDeAcciones.Consultas, "Consultas"), (GrupoDeAcciones.Descargas, "Descargas"),
        (GrupoDeAcciones.Compartir, "Enlaces compartidos"), (GrupoDeAcciones.Permisos, "Cambios de permisos"),
    ];

    public bool ConFiltros => Filtro is not { Persona: null, Objeto: null, Que: null, Desde: null, Hasta: null, ConAutomatico: false };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pagina = await mediator.Send(Filtro, cancellationToken);
        Pie = new DireccionDeLista(Ruta, Request.Query).Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite);
    }

    public async Task<IActionResult> OnGetExportarAsync(string? formato, CancellationToken cancellationToken) =>
        new FicheroResult(await mediator.Send(new ExportarAuditoriaQuery(Filtro, formato), cancellationToken));

    public string ParaExportar(string formato) => QueryHelpers.AddQueryString(new DireccionDeLista(Ruta, Request.Query).Con("handler", "Exportar", "formato"), "formato", formato);
}
