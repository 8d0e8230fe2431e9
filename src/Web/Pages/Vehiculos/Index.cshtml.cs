using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Vehiculos;

/// <summary>Lista de vehículos; para un colaborador, su flota. Los filtros y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IListaEnsenable
{
    private const string Ruta = "/vehiculos";
    private static readonly (string Valor, string Texto)[] Itvs = [("caducada", "Caducada"), ("en-30-dias", "Caduca en 30 días"), ("en-60-dias", "Caduca en 60 días")];
    private static readonly (string Valor, string Texto)[] Distintivos = [("0", "0 emisiones"), ("ECO", "ECO"), ("C", "C"), ("B", "B"), ("SIN", "Sin distintivo")];

    [BindProperty(SupportsGet = true)]
    public ListarVehiculosQuery Filtro { get; set; } = new();

    public Pagina<VehiculoEnListaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public CamposDeFiltro Campos { get; private set; } = null!;

    public PieDeLista Pie { get; private set; } = new(null, null);

    /// <summary>Cuántos de la flota tienen cada situación de ITV, con el enlace que los filtra.</summary>
    public IReadOnlyList<(string Texto, long Cuantos, string Href, bool Puesto)> Avisos { get; private set; } = [];

    public bool VeExpedientes => usuario.Tiene(Permiso.VerExpedientes);

    public bool EsFlota => usuario.Identidad.Calidades.HasFlag(Calidad.Colaborador);

    public string Titulo => EsFlota ? "Su flota" : "Vehículos";

    public string Explicacion => usuario.Identidad.EsInterno ? "Todos los del despacho."
        : EsFlota ? "Los vehículos de los expedientes en los que está acreditado." : "Los vehículos de los expedientes en los que usted interviene.";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var direccion = new DireccionDeLista(Ruta, Request.Query);
        Filtros = new(Ruta, "Filtrar vehículos", "Matrícula, bastidor, marca o modelo", Filtro.Texto,
            [DireccionDeLista.Grupo("itv", "ITV", Itvs, Filtro.Itv), DireccionDeLista.Grupo("distintivo", "Distintivo", Distintivos, Filtro.Distintivo)])
        {
            Puestos = direccion.Puestos(
                ("texto", Filtro.Texto is { Length: > 0 } t ? $"«{t}»" : null),
                ("matricula", Filtro.Matricula is { Length: > 0 } m ? $"Matrícula {m}" : null),
                ("bastidor", Filtro.Bastidor is { Length: > 0 } b ? $"Bastidor {b}" : null),
                ("itv", Filtro.Itv is { Length: > 0 } itv ? $"ITV: {Itvs.FirstOrDefault(i => i.Valor == itv).Texto ?? itv}" : null),
                ("distintivo", Filtro.Distintivo is { Length: > 0 } d ? $"Distintivo {d}" : null)),
        };
        Campos = new("Matrícula y bastidor", "id", Ruta, new CampoDeFiltro("matricula", "Matrícula, entera o su comienzo", Filtro.Matricula), new CampoDeFiltro("bastidor", "Bastidor, entero o su final", Filtro.Bastidor));

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Pagina = await mediator.Send(Filtro with { Contar = false }, cancellationToken);
        Pie = direccion.Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite ?? Application.Common.Pagina.LimitePorDefecto, "Por matrícula");
        if (EsFlota) Avisos = await Contar(cancellationToken);
    }

    private async Task<List<(string, long, string, bool)>> Contar(CancellationToken cancellationToken)
    {
        var avisos = new List<(string, long, string, bool)>();
        foreach (var (valor, texto) in Itvs)
        {
            var cuantos = (await mediator.Send(new ListarVehiculosQuery { Itv = valor, Limite = 1, Contar = true }, cancellationToken)).Total ?? 0;
            if (cuantos > 0) avisos.Add(($"ITV {char.ToLowerInvariant(texto[0])}{texto[1..]}", cuantos, $"{Ruta}?itv={valor}", Filtro.Itv == valor));
        }

        return avisos;
    }
}
