using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Lista de expedientes. Los filtros, el orden y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IListaEnsenable, IPreparable
{
    private static readonly string[] DelPanel =
        ["bastidor", "refPropia", "jefatura", "desde", "hasta", "presentacionDesde", "presentacionHasta", "finDesde", "finHasta", "conIncidencia", "documentosNuevos", "cursor"];

    [BindProperty(SupportsGet = true)]
    public ListarExpedientesQuery Filtro { get; set; } = new();

    public Pagina<ExpedienteEnListaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public IReadOnlyList<Vista> Vistas { get; private set; } = [];

    public PieDeLista Pie { get; private set; } = new(null, null);

    public string Explicacion => usuario.Identidad.EsInterno ? "Todos los del despacho."
        : usuario.Identidad.Empresa is { } empresa ? $"Los de {empresa} y aquellos en los que está acreditado." : "Los expedientes en los que usted interviene.";

    /// <summary>Lo que el panel «Más filtros» debe conservar al enviarse.</summary>
    public IEnumerable<(string Nombre, string Valor)> OtrosFiltros =>
        DireccionDeLista.Pares(Request.Query).Where(q => !DelPanel.Contains(q.Key)).Select(q => (q.Key, q.Value));

    public IEnumerable<((string Desde, string Hasta) Nombre, string Texto, string? Desde, string? Hasta)> Fechas =>
    [
        (("desde", "hasta"), "Fecha de alta", Dia(Filtro.Desde), Dia(Filtro.Hasta)),
        (("presentacionDesde", "presentacionHasta"), "Presentación", Dia(Filtro.PresentacionDesde), Dia(Filtro.PresentacionHasta)),
        (("finDesde", "finHasta"), "Fin", Dia(Filtro.FinDesde), Dia(Filtro.FinHasta)),
    ];

    public string ConsultaParaGuardar => VistasDeExpedientes.Canonica(Request.Query);

    public string ConsultaActual => Request.QueryString.Value ?? "";

    public bool SePuedeGuardar => ConsultaParaGuardar.Length > 0 && !Vistas.Any(v => v.EsActual);

    /// <summary>El filtro guardado que se está viendo.</summary>
    public Guid? VistaPropia => Vistas.FirstOrDefault(v => v.EsActual)?.FiltroId;

    public bool Ve(string columna) => ColumnasDeExpedientes.Elegidas(Request).Contains(columna);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await RodearAsync(cancellationToken);
        UltimaLista.Recordar(HttpContext);
        if (!ModelState.IsValid && HttpMethods.IsGet(Request.Method))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Pagina = await mediator.Send(Filtro with { Contar = false }, cancellationToken);

        Pie = new DireccionDeLista(FiltrosDeExpedientes.Ruta, Request.Query).Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite, FiltrosDeExpedientes.TextoDelOrden(Filtro.Orden));
    }

    /// <summary>La lista que se está viendo, en un fichero. Si no puede ser, la página lo dice.</summary>
    public async Task<IActionResult> OnGetExportarAsync(string? formato, CancellationToken cancellationToken)
    {
        await RodearAsync(cancellationToken);
        return new FicheroResult(await mediator.Send(new ExportarExpedientesQuery(Filtro, formato), cancellationToken));
    }

    public string ParaExportar(string formato) => QueryHelpers.AddQueryString(new DireccionDeLista(FiltrosDeExpedientes.Ruta, Request.Query).Con("handler", "Exportar", "formato"), "formato", formato);

    public async Task<IActionResult> OnPostGuardarAsync(string? nombre, string? consulta, CancellationToken cancellationToken)
    {
        await mediator.Send(new GuardarFiltroCommand(nombre ?? "", consulta ?? ""), cancellationToken);
        return LocalRedirect($"/expedientes?{consulta}");
    }

    public async Task<IActionResult> OnPostQuitarAsync(Guid filtroId, CancellationToken cancellationToken)
    {
        await mediator.Send(new QuitarFiltroCommand(filtroId), cancellationToken);
        return LocalRedirect("/expedientes");
    }

    public IActionResult OnPostColumnas(string[] columnas, string? vuelta)
    {
        ColumnasDeExpedientes.Recordar(Response, columnas);
        return LocalRedirect($"/expedientes{(vuelta is ['?', ..] ? vuelta : "")}");
    }

    /// <summary>Lo que rodea a la lista, que sale también cuando la lista no se puede dar.</summary>
    private async Task RodearAsync(CancellationToken cancellationToken)
    {
        Filtros = FiltrosDeExpedientes.Componer(Filtro, Request.Query);
        Vistas = VistasDeExpedientes.Componer(await mediator.Send(new ListarFiltrosQuery(), cancellationToken), usuario.Identidad.EsInterno, Request.Query);
    }

    public Task PrepararAsync() => OnGetAsync(HttpContext.RequestAborted);

    /// <summary>La misma lista, en otro orden, desde el principio.</summary>
    public string Ordenada(string orden) => new DireccionDeLista(FiltrosDeExpedientes.Ruta, Request.Query).Con("orden", orden);

    private static string? Dia(DateOnly? dia) => dia?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
