using System.Globalization;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Escrituras;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Escrituras;

/// <summary>Lista de escrituras. Los filtros y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IListaEnsenable
{
    private const string Ruta = "/escrituras";
    private static readonly (string Valor, string Texto)[] Estados =
        [.. Enum.GetValues<EstadoEscritura>().Select(e => (JsonNamingPolicy.KebabCaseLower.ConvertName(e.ToString()), EstadosDeEscritura.Nombre(e)))];

    [BindProperty(SupportsGet = true)]
    public ListarEscriturasQuery Filtro { get; set; } = new();

    public Pagina<EscrituraEnListaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public CamposDeFiltro Campos { get; private set; } = null!;

    public PieDeLista Pie { get; private set; } = new(null, null);

    public bool VeExpedientes => usuario.Tiene(Permiso.VerExpedientes);

    public string Explicacion => usuario.Identidad.EsInterno ? "Todas las del despacho." : "Las escrituras de los expedientes que usted puede ver.";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var direccion = new DireccionDeLista(Ruta, Request.Query);
        var anio = Filtro.Anio?.ToString(CultureInfo.InvariantCulture);
        Filtros = new(Ruta, "Filtrar escrituras", "Notario, protocolo, finca, municipio o persona", Filtro.Texto, [DireccionDeLista.Grupo("estado", "Estado", Estados, Filtro.Estado)])
        {
            Puestos = direccion.Puestos(
                ("texto", Filtro.Texto is { Length: > 0 } t ? $"«{t}»" : null),
                ("notario", Filtro.Notario is { Length: > 0 } n ? $"Notario: {n}" : null),
                ("protocolo", Filtro.Protocolo is { Length: > 0 } p ? $"Protocolo {p}" : null),
                ("anio", anio is null ? null : $"Año {anio}"),
                ("finca", Filtro.Finca is { Length: > 0 } f ? $"Finca {f}" : null),
                ("cru", Filtro.Cru is { Length: > 0 } c ? $"CRU {c}" : null),
                ("referenciaCatastral", Filtro.ReferenciaCatastral is { Length: > 0 } r ? $"Ref. catastral {r}" : null),
                ("estado", Filtro.Estado is { Length: > 0 } e ? Estados.FirstOrDefault(x => x.Valor == e).Texto ?? e : null)),
        };
        Campos = new("Notario, protocolo y finca", "adjustments-horizontal", Ruta,
            new CampoDeFiltro("notario", "Notario", Filtro.Notario), new CampoDeFiltro("protocolo", "Protocolo", Filtro.Protocolo), new CampoDeFiltro("anio", "Año", anio, "number"),
            new CampoDeFiltro("finca", "Finca registral", Filtro.Finca), new CampoDeFiltro("cru", "CRU o IDUFIR", Filtro.Cru), new CampoDeFiltro("referenciaCatastral", "Referencia catastral", Filtro.ReferenciaCatastral));

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Pagina = await mediator.Send(Filtro with { Contar = false }, cancellationToken);
        Pie = direccion.Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite ?? Application.Common.Pagina.LimitePorDefecto, "De la más reciente a la más antigua");
    }

    /// <summary>«Protocolo 1234/2026», o lo que se sepa.</summary>
    public static string Protocolo(string? protocolo, int? anio) => protocolo is null ? "Sin protocolo" : anio is { } a ? $"{protocolo}/{a.ToString(CultureInfo.InvariantCulture)}" : protocolo;
}
