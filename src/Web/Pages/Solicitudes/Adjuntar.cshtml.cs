using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Adjunta documentos a una solicitud. El testigo antifalsificación lo comprueba <see cref="SubidaDePagina"/>, según llega el formulario.</summary>
[EnFlujo(archivos: 20), IgnoreAntiforgeryToken]
public sealed class AdjuntarModel(IMediator mediator, IAntiforgery antiforgery, OpcionesDeSubidas opciones) : PageModel
{
    public SolicitudDto Solicitud { get; private set; } = null!;

    public IReadOnlyList<ResultadoDeSubida> Resultados { get; private set; } = [];

    public FormularioDeAdjuntar Formulario => new($"/solicitudes/{Solicitud.Id}/adjuntar", opciones.MaximoPorArchivo, "Adjuntar");

    public string Vuelta => Solicitud.Editable ? $"/solicitudes/{Solicitud.Id}/rellenar?paso={PasosDelAsistente.Documentos}" : $"/solicitudes/{Solicitud.Id}";

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) => Solicitud = await mediator.Send(new ObtenerSolicitudQuery(id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        Solicitud = await mediator.Send(new ObtenerSolicitudQuery(id), cancellationToken);
        if (await SubidaDePagina.AbrirAsync(HttpContext, antiforgery, cancellationToken) is not { } formulario) return BadRequest();

        Resultados = await new RecogidaDeArchivos(mediator).RecogerAsync(a => new AdjuntarASolicitudCommand(id, a), (fotos, clase) => new UnirFotosDeSolicitudCommand(id, fotos, clase), formulario, cancellationToken);
        if (Request.Headers.Accept.Contains("application/json")) return new JsonResult(Resultados);
        return Resultados.Count > 0 && Resultados.All(r => r.Error is null) ? LocalRedirect(Vuelta) : Page();
    }
}
