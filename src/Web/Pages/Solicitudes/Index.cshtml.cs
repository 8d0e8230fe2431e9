using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Lista de solicitudes. El filtro y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IListaEnsenable
{
    private const string Ruta = "/solicitudes";

    [BindProperty(SupportsGet = true)]
    public ListarSolicitudesQuery Filtro { get; set; } = new();

    public Pagina<SolicitudEnListaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public PieDeLista Pie { get; private set; } = new(null, null);

    public bool EsInterno => usuario.Identidad.EsInterno;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var direccion = new DireccionDeLista(Ruta, Request.Query);
        var estados = Enum.GetValues<EstadoSolicitud>().Where(e => !EsInterno || e != EstadoSolicitud.Borrador).Select(e => (Valor: Valor(e), AspectoDeSolicitud.De(e).Texto)).ToArray();
        Filtros = new(Ruta, "Filtrar solicitudes", "Número, referencia o matrícula", Filtro.Texto, [DireccionDeLista.Grupo("estado", "Estado", estados, Filtro.Estado is { } e ? Valor(e) : null)])
        {
            Puestos = direccion.Puestos(
                ("texto", Filtro.Texto is { Length: > 0 } t ? $"«{t}»" : null),
                ("tramite", Filtro.Tramite),
                ("estado", Filtro.Estado is { } estado ? AspectoDeSolicitud.De(estado).Texto : null)),
        };
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Pagina = await mediator.Send(Filtro, cancellationToken);
        Pie = direccion.Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite ?? Application.Common.Pagina.LimitePorDefecto, "De la última que cambió a la primera");
    }

    private static string Valor(EstadoSolicitud estado) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(estado.ToString());
}
