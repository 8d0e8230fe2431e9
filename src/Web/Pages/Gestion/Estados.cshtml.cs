using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>A qué equivale cada código de elGestor, qué se lee en cada estado y de qué plazos se avisa.</summary>
public sealed class EstadosModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public string? Hecho { get; set; }

    public IReadOnlyList<CodigoDto> Codigos { get; private set; } = [];

    public EstadosDto Estados { get; private set; } = null!;

    public RepasoDto? Repaso { get; private set; }

    public bool PuedeCambiar => usuario.Tiene(Permiso.Administrar);

    public int SinAsignar => Codigos.Count(c => c.Valor is null);

    public IReadOnlyList<(string Clave, string Texto)> Opciones(AmbitoDeCodigo ambito) => ambito == AmbitoDeCodigo.Estado
        ? [.. Estados.Estados.Select(e => (Application.Expedientes.Estados.Clave(e.Estado), e.Texto))]
        : [.. TipoDeTramite.Todos.Select(t => (t.Clave, t.Nombre))];

    public static string Turno(Turno turno) => turno switch
    {
        Domain.Expedientes.Turno.Usted => "Al cliente",
        Domain.Expedientes.Turno.Gestoria => "A la gestoría",
        Domain.Expedientes.Turno.Administracion => "A la Administración",
        _ => "A nadie",
    };

    public Task OnGetAsync(CancellationToken cancellationToken) => PrepararAsync();

    public async Task<IActionResult> OnPostCodigosAsync(AmbitoDeCodigo ambito, string[] codigos, string[] nombres, string[] valores, CancellationToken cancellationToken)
    {
        var asignados = codigos.Zip(nombres, valores).Where(c => !string.IsNullOrEmpty(c.Third)).Select(c => new CodigoAsignado(c.First, c.Second ?? "", c.Third)).ToList();
        await mediator.Send(new AsignarCodigosCommand(ambito, asignados), cancellationToken);
        return RedirectToPage(new { hecho = "codigos" });
    }

    public async Task<IActionResult> OnPostTextosAsync(EstadoExpediente[] estados, string?[] frases, string[] plazos, int[] dias, string[] avisa, CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarEstadosCommand([.. estados.Zip(frases).Select(e => new FrasePropuesta(e.First, e.Second))],
            [.. plazos.Zip(dias).Select(p => new PlazoPropuesto(p.First, p.Second, avisa.Contains(p.First)))]), cancellationToken);
        return RedirectToPage(new { hecho = "textos" });
    }

    public async Task PrepararAsync()
    {
        Codigos = await mediator.Send(new ListarCodigosQuery(), HttpContext.RequestAborted);
        Estados = await mediator.Send(new ListarEstadosQuery(), HttpContext.RequestAborted);
        Repaso = (await mediator.Send(new ListarReglasQuery(), HttpContext.RequestAborted)).Repaso;
    }
}
