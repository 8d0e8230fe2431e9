using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>
/// Adjunta documentos a un expediente. Los ficheros se leen según llegan, así que el testigo antifalsificación se comprueba aquí, en cuanto llega y antes del
/// primer fichero: el de fábrica leería antes el formulario entero.
/// </summary>
[EnFlujo(archivos: 20), IgnoreAntiforgeryToken]
public sealed class AdjuntarModel(IMediator mediator, IAntiforgery antiforgery, OpcionesDeSubidas opciones) : PageModel
{
    private const string Testigo = "__RequestVerificationToken";
    private const string CabeceraDelTestigo = "RequestVerificationToken";

    public ExpedienteDto Expediente { get; private set; } = null!;

    public IReadOnlyList<ResultadoDeSubida> Resultados { get; private set; } = [];

    public FormularioDeAdjuntar Formulario => new(Expediente.Id, opciones.MaximoPorArchivo);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) => Expediente = await mediator.Send(new ObtenerExpedienteQuery(id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        HttpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        Expediente = await mediator.Send(new ObtenerExpedienteQuery(id), cancellationToken);
        var formulario = FormularioEnFlujo.Abrir(Request);
        await formulario.AdelantarAsync(cancellationToken);
        Request.Headers[CabeceraDelTestigo] = formulario.Campo(Testigo);
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) return BadRequest();

        Resultados = await new RecogidaDeArchivos(mediator).RecogerAsync(id, formulario, cancellationToken);
        if (Request.Headers.Accept.Contains("application/json")) return new JsonResult(Resultados);
        return Resultados.Count > 0 && Resultados.All(r => r.Error is null) ? Redirect($"/expedientes/{id}#documentos") : Page();
    }
}
