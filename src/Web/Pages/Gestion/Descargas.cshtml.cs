using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Quién ha abierto qué documento y cuándo. Los filtros y el cursor están en la dirección.</summary>
public sealed class DescargasModel(IMediator mediator) : PageModel, IListaEnsenable
{
    private const string Ruta = "/gestion/descargas";

    [BindProperty(SupportsGet = true)]
    public ListarDescargasQuery Filtro { get; set; } = new();

    public Pagina<DescargaAnotadaDto> Pagina { get; private set; } = new([]);

    public PieDeLista Pie { get; private set; } = new(null, null);

    public bool ConFiltros => Filtro is not { Usuario: null, Expediente: null, DocumentoId: null, Desde: null, Hasta: null };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pagina = await mediator.Send(Filtro, cancellationToken);
        Pie = new DireccionDeLista(Ruta, Request.Query).Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite);
    }
}
