using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Despachos;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Plataforma;

/// <summary>Un despacho, para quien opera la instalación: si está en servicio, sus módulos, su sitio y sus dominios.</summary>
public sealed class DespachoModel(IMediator mediator, IServiceProvider servicios) : PageModel, IPreparable
{
    private const long Giga = 1L << 30;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Hecho { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    [BindProperty]
    public List<string> Modulos { get; set; } = [];

    [BindProperty]
    public int? Gigas { get; set; }

    /// <summary>Uno por línea.</summary>
    [BindProperty]
    public string? Dominios { get; set; }

    public DespachoEnPlataformaDto Despacho { get; private set; } = null!;

    public static IReadOnlyList<(string Clave, string Texto)> TodosLosModulos { get; } =
        [.. ModulosDelDespacho.Todos.Select(m => (m, m switch { "vehiculos" => "Vehículos", _ => char.ToUpperInvariant(m[0]) + m[1..] }))];

    public async Task OnGetAsync()
    {
        await PrepararAsync();
        (Modulos, Gigas, Dominios) = ([.. Despacho.Modulos], Despacho.Cuota is { } bytes ? (int)(bytes / Giga) : null, string.Join('\n', Despacho.Dominios));
    }

    public async Task<IActionResult> OnPostServicioAsync(bool suspender, CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarServicioCommand(Id, suspender, Motivo ?? ""), cancellationToken);
        return await Guardado(suspender ? "suspendido" : "en-servicio");
    }

    public async Task<IActionResult> OnPostLimitesAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarLimitesCommand(Id, Modulos, Gigas), cancellationToken);
        return await Guardado("limites");
    }

    public async Task<IActionResult> OnPostDominiosAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarDominiosCommand(Id, (Dominios ?? "").Split((char[])['\n', '\r', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), cancellationToken);
        return await Guardado("dominios");
    }

    public async Task PrepararAsync() => Despacho = await mediator.Send(new ObtenerDespachoEnPlataformaQuery(Id), HttpContext.RequestAborted);

    private async Task<IActionResult> Guardado(string hecho)
    {
        await PrepararAsync();
        servicios.GetRequiredService<DespachosConocidos>().Olvidar(Id, Despacho.Slug, Despacho.Dominios);
        return RedirectToPage(new { Id, hecho });
    }
}
