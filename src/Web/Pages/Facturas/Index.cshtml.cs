using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Facturas;

/// <summary>Lista de facturas. Los filtros y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IListaEnsenable
{
    private const string Ruta = "/facturas";
    private static readonly (string Valor, string Texto)[] Estados = [("por-pagar", "Por pagar"), ("vencida", "Vencidas"), ("pagada", "Pagadas"), ("anulada", "Anuladas")];

    [BindProperty(SupportsGet = true)]
    public ListarFacturasQuery Filtro { get; set; } = new();

    public Pagina<FacturaEnListaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public CamposDeFiltro Campos { get; private set; } = null!;

    public PieDeLista Pie { get; private set; } = new(null, null);

    /// <summary>Quien solo ve las suyas ya sabe a quién van.</summary>
    public bool ConNif => usuario.Identidad.EsInterno || VeDeClientes;

    public string Explicacion => usuario.Identidad.EsInterno ? "Todas las del despacho."
        : VeDeClientes ? "Las que van a su nombre y las de los clientes que usted trae."
        : usuario.Identidad.Empresa is { } empresa ? $"Las que van a nombre de {empresa}." : "Las que van a su nombre.";

    private bool VeDeClientes => usuario.Identidad.FacturasDeClientes && usuario.Identidad.Calidades.HasFlag(Calidad.Colaborador);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var direccion = new DireccionDeLista(Ruta, Request.Query);
        Filtros = new(Ruta, "Filtrar facturas", "Número de factura", Filtro.Texto, [DireccionDeLista.Grupo("estado", "Estado", Estados, Filtro.Estado)])
        {
            Puestos = direccion.Puestos(
                ("texto", Filtro.Texto is { Length: > 0 } t ? $"«{t}»" : null),
                ("estado", Estados.FirstOrDefault(e => e.Valor == Filtro.Estado).Texto ?? Filtro.Estado),
                ("nif", Filtro.Nif is { Length: > 0 } nif ? $"NIF {nif}" : null),
                ("desde", Filtro.Desde is { } d ? $"Desde el {FechaDePortal.EnDocumento(d)}" : null),
                ("hasta", Filtro.Hasta is { } h ? $"Hasta el {FechaDePortal.EnDocumento(h)}" : null)),
        };
        Campos = new("Fechas" + (ConNif ? " y NIF" : ""), "calendar", Ruta,
            [CampoDeFiltro.Dia("desde", "Desde", Filtro.Desde), CampoDeFiltro.Dia("hasta", "Hasta", Filtro.Hasta), .. ConNif ? (CampoDeFiltro[])[new("nif", "NIF de la factura", Filtro.Nif)] : []]);

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Pagina = await mediator.Send(Filtro with { Contar = false }, cancellationToken);
        Pie = direccion.Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite ?? Application.Common.Pagina.LimitePorDefecto, "De la más reciente a la más antigua");
    }
}
