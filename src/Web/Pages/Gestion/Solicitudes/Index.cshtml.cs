using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Solicitudes;

/// <summary>La bandeja de solicitudes. Los filtros y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel, IListaEnsenable
{
    private const string Ruta = "/gestion/solicitudes";

    [BindProperty(SupportsGet = true)]
    public ListarBandejaQuery Filtro { get; set; } = new();

    public Pagina<SolicitudEnBandejaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public PieDeLista Pie { get; private set; } = new(null, null);

    public static IReadOnlyList<(VistaDeBandeja Vista, string Texto)> Vistas { get; } =
    [
        (VistaDeBandeja.PorAtender, "Por atender"), (VistaDeBandeja.Mias, "Mías"), (VistaDeBandeja.SinAsignar, "Sin asignar"), (VistaDeBandeja.Devueltas, "Devueltas"), (VistaDeBandeja.Todas, "Todas"),
    ];

    public static string Valor(VistaDeBandeja vista) => JsonNamingPolicy.KebabCaseLower.ConvertName(vista.ToString());

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var direccion = new DireccionDeLista(Ruta, Request.Query);
        Filtros = new(Ruta, "Filtrar solicitudes", "Número, referencia, matrícula o quién la envía", Filtro.Texto,
            [DireccionDeLista.Grupo("tramite", "Trámite", CatalogoDeTramites.Todos.Select(t => (t.Clave, t.Nombre)), Filtro.Tramite)])
        {
            Puestos = direccion.Puestos(("texto", Filtro.Texto is { Length: > 0 } t ? $"«{t}»" : null), ("tramite", Filtro.Tramite is { Length: > 0 } clave && CatalogoDeTramites.Buscar(clave, out var tramite) ? tramite.Nombre : null)),
            Ocultos = new Dictionary<string, string> { ["vista"] = Valor(Filtro.Vista) },
        };
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Pagina = await mediator.Send(Filtro, cancellationToken);
        Pie = direccion.Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite ?? Application.Common.Pagina.LimitePorDefecto,
            Filtro.Vista is VistaDeBandeja.Todas or VistaDeBandeja.Devueltas ? "De la última que cambió a la primera" : "Primero la que más espera");
    }
}
