using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Solicitudes;

/// <summary>Los papeles que el despacho pide además en cada trámite.</summary>
public sealed class PapelesModel(IMediator mediator) : PageModel, IPreparable
{
    /// <summary>Filas en blanco para escribir otros.</summary>
    public const int FilasDeMas = 2;

    [BindProperty(SupportsGet = true)]
    public bool Guardados { get; set; }

    public IReadOnlyList<PapelesDeTramiteDto> Tramites { get; private set; } = [];

    public static IReadOnlyCollection<string> Clases => ClasesDeDocumento.Todas;

    public Task OnGetAsync(CancellationToken cancellationToken) => PrepararAsync();

    public async Task<IActionResult> OnPostAsync(string tramite, string?[] textos, string[] clases, CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarPapelesCommand(tramite, [.. textos.Zip(clases).Where(p => !string.IsNullOrWhiteSpace(p.First)).Select(p => new PapelDto(p.Second, p.First!))]), cancellationToken);
        return RedirectToPage(new { guardados = true });
    }

    public async Task PrepararAsync() => Tramites = await mediator.Send(new ListarPapelesQuery(), HttpContext.RequestAborted);
}
