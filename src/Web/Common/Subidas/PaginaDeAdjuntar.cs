using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Common.Subidas;

/// <summary>Adjuntar documentos a algo. El testigo antifalsificación lo comprueba <see cref="SubidaDePagina"/>, según llega el formulario.</summary>
/// <typeparam name="T">Aquello a lo que se adjuntan.</typeparam>
[EnFlujo(archivos: 20), IgnoreAntiforgeryToken]
public abstract class PaginaDeAdjuntar<T>(IMediator mediator, IAntiforgery antiforgery) : PageModel
{
    public T Objeto { get; private set; } = default!;

    public IReadOnlyList<ResultadoDeSubida> Resultados { get; private set; } = [];

    public abstract FormularioDeAdjuntar Formulario { get; }

    /// <summary>Dónde se ven una vez adjuntados.</summary>
    public abstract string Vuelta { get; }

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) => Objeto = await mediator.Send(Leer(id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        Objeto = await mediator.Send(Leer(id), cancellationToken);
        if (await SubidaDePagina.AbrirAsync(HttpContext, antiforgery, cancellationToken) is not { } formulario) return BadRequest();

        Resultados = await new RecogidaDeArchivos(mediator).RecogerAsync(a => Adjuntar(id, a), (fotos, clase) => Unir(id, fotos, clase), formulario, cancellationToken);
        if (Request.Headers.Accept.Contains("application/json")) return new JsonResult(Resultados);
        return Resultados.Count > 0 && Resultados.All(r => r.Error is null) ? LocalRedirect(Vuelta) : Page();
    }

    protected abstract IRequest<T> Leer(Guid id);

    protected abstract IRequest<AdjuntoRecibidoDto> Adjuntar(Guid id, ArchivoEntrante archivo);

    protected abstract IRequest<AdjuntoRecibidoDto> Unir(Guid id, IAsyncEnumerable<ArchivoEntrante> fotos, string? clase);
}
