using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Lista de expedientes. Los filtros, el orden y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListarExpedientesQuery Filtro { get; set; } = new();

    public Pagina<ExpedienteEnListaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public PieDeLista Pie { get; private set; } = new(null, null);

    public string Explicacion => usuario.Identidad.EsInterno ? "Todos los del despacho."
        : usuario.Identidad.Empresa is { } empresa ? $"Los de {empresa} y aquellos en los que está acreditado." : "Los expedientes en los que usted interviene.";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filtros = FiltrosDeExpedientes.Componer(Filtro, Request.Query);
        Pagina = await mediator.Send(Filtro with { Contar = false }, cancellationToken);

        var orden = Filtro.Orden switch { "-fechaAlta" => "Del alta más reciente a la más antigua", "numero" => "Por número de expediente", _ => "Del más reciente al más antiguo" };
        Pie = new(
            Pagina.Siguiente is { } siguiente ? FiltrosDeExpedientes.Con(Request.Query, "cursor", siguiente) : null,
            Filtro.Cursor is null ? null : FiltrosDeExpedientes.Con(Request.Query, "cursor", null),
            Filtro.Limite ?? Application.Common.Pagina.LimitePorDefecto,
            orden);
    }

    /// <summary>La misma lista, en otro orden, desde el principio.</summary>
    public string Ordenada(string orden) => FiltrosDeExpedientes.Con(Request.Query, "orden", orden, "cursor");
}
