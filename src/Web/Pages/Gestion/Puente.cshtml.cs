using ElGestorPortal.Application.Puente;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>La salud del puente con el escritorio, sus credenciales y lo que quedó atascado.</summary>
public sealed class PuenteModel(IMediator mediator, TimeProvider reloj) : PageModel, IPreparable
{
    /// <summary>Sin hablar más de esto, algo pasa.</summary>
    private static readonly TimeSpan Silencio = TimeSpan.FromMinutes(15);

    /// <summary>Por la carpeta solo se sabe de él cuando pasa algo.</summary>
    private static readonly TimeSpan SilencioPorCarpeta = TimeSpan.FromHours(24);

    public PuenteDto Puente { get; private set; } = null!;

    /// <summary>La credencial recién creada: no se vuelve a enseñar.</summary>
    public string? Secreto { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int? Resueltos { get; set; }

    public bool EstaCallado => Puente.UltimoContacto is not { } ultimo || reloj.GetUtcNow().UtcDateTime - ultimo > (Puente.PorCarpeta ? SilencioPorCarpeta : Silencio);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Puente = await mediator.Send(new ObtenerPuenteQuery(), cancellationToken);

    public async Task<IActionResult> OnPostCrearAsync(string? nombre, CancellationToken cancellationToken)
    {
        Secreto = await mediator.Send(new CrearAgenteCommand(nombre ?? ""), cancellationToken);
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostRepasarAsync(CancellationToken cancellationToken) => Hacer(new PedirInstantaneaCommand(), cancellationToken);

    public Task<IActionResult> OnPostRevocarAsync(Guid agente, CancellationToken cancellationToken) => Hacer(new RevocarAgenteCommand(agente), cancellationToken);

    public Task<IActionResult> OnPostReenviarAsync(Guid mensaje, CancellationToken cancellationToken) => Hacer(new ReenviarMensajeCommand(mensaje), cancellationToken);

    public Task<IActionResult> OnPostDescartarAsync(Guid mensaje, CancellationToken cancellationToken) => Hacer(new DescartarMensajeCommand(mensaje), cancellationToken);

    public Task<IActionResult> OnPostIgnorarAsync(string codigo, CancellationToken cancellationToken) => Hacer(new DescartarCuarentenaCommand(codigo), cancellationToken);

    public async Task<IActionResult> OnPostReprocesarAsync(string codigo, CancellationToken cancellationToken)
    {
        var resueltos = await mediator.Send(new ReprocesarCuarentenaCommand(codigo), cancellationToken);
        return RedirectToPage(new { resueltos });
    }

    public Task PrepararAsync() => OnGetAsync(HttpContext.RequestAborted);

    /// <summary>Lo que llega por el puente, dicho con palabras; un tipo que no se conoce, como viene.</summary>
    public static string NombreDe(string tipo) => tipo switch
    {
        "persona" => "Personas",
        "vehiculo" => "Vehículos",
        "escritura" => "Escrituras",
        "expediente" => "Expedientes",
        "factura" => "Facturas",
        "documento" => "Documentos",
        "actividad" => "Historial",
        "mensaje" => "Mensajes",
        "respuesta" => "Respuestas a solicitudes",
        _ => tipo,
    };

    public static string Dura(TimeSpan? retraso) => retraso switch
    {
        null => "—",
        { TotalSeconds: < 1 } => "menos de 1 s",
        { TotalMinutes: < 1 } r => $"{r.TotalSeconds:0} s",
        { TotalHours: < 1 } r => $"{r.TotalMinutes:0} min",
        { } r => $"{r.TotalHours:0} h",
    };

    private async Task<IActionResult> Hacer<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await mediator.Send(request, cancellationToken);
        return RedirectToPage();
    }
}
