using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Adjunta documentos a un expediente. El testigo antifalsificación lo comprueba <see cref="SubidaDePagina"/>, según llega el formulario.</summary>
[EnFlujo(archivos: 20), IgnoreAntiforgeryToken]
public sealed class AdjuntarModel(IMediator mediator, IAntiforgery antiforgery, OpcionesDeSubidas opciones) : PageModel
{
    public ExpedienteDto Expediente { get; private set; } = null!;

    public IReadOnlyList<ResultadoDeSubida> Resultados { get; private set; } = [];

    public FormularioDeAdjuntar Formulario => new($"/expedientes/{Expediente.Id}/adjuntar", opciones.MaximoPorArchivo);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) => Expediente = await mediator.Send(new ObtenerExpedienteQuery(id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        Expediente = await mediator.Send(new ObtenerExpedienteQuery(id), cancellationToken);
        if (await SubidaDePagina.AbrirAsync(HttpContext, antiforgery, cancellationToken) is not { } formulario) return BadRequest();

        Resultados = await new RecogidaDeArchivos(mediator).RecogerAsync(a => new AdjuntarDocumentoCommand(id, a), (fotos, clase) => new UnirFotosCommand(id, fotos, clase), formulario, cancellationToken);
        if (Request.Headers.Accept.Contains("application/json")) return new JsonResult(Resultados);
        return Resultados.Count > 0 && Resultados.All(r => r.Error is null) ? Redirect($"/expedientes/{id}#documentos") : Page();
    }
}
