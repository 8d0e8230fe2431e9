using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Calculadora.Presupuestos;

/// <summary>Los presupuestos guardados. El filtro y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IListaEnsenable
{
    private const string Ruta = "/calculadora/presupuestos";

    [BindProperty(SupportsGet = true)]
    public ListarPresupuestosQuery Filtro { get; set; } = new();

    public Pagina<PresupuestoEnListaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public PieDeLista Pie { get; private set; } = new(null, null);

    public bool EsInterno => usuario.Identidad.EsInterno;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var direccion = new DireccionDeLista(Ruta, Request.Query);
        var vigentes = Filtro.Vigentes switch { true => "true", false => "false", _ => null };
        Filtros = new(Ruta, "Filtrar presupuestos", "Número, matrícula, vehículo o cliente", Filtro.Texto, [DireccionDeLista.Grupo("vigentes", "Vigencia", [("true", "Vigentes"), ("false", "Caducados")], vigentes)])
        {
            Puestos = direccion.Puestos(("texto", Filtro.Texto is { Length: > 0 } t ? $"«{t}»" : null), ("vigentes", Filtro.Vigentes switch { true => "Vigentes", false => "Caducados", _ => null })),
        };
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Pagina = await mediator.Send(Filtro, cancellationToken);
        Pie = direccion.Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite ?? Application.Common.Pagina.LimitePorDefecto, "Del último al primero");
    }
}
