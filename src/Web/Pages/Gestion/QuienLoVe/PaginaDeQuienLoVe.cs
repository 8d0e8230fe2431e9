using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.QuienLoVe;

/// <summary>Lo común a preguntar quién ve un objeto, sea lo que sea.</summary>
public abstract class PaginaDeQuienLoVe(IMediator mediator, IUsuarioActual usuario) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Decidido { get; set; }

    public string Titulo { get; protected set; } = "";

    public QuienesEnPagina Quienes { get; private set; } = null!;

    public ExcepcionesEnPagina Excepciones { get; protected set; } = new(null, null);

    public bool PuedeDecidir => usuario.Tiene(Permiso.Administrar);

    protected IMediator Mediator => mediator;

    protected async Task EnsenarAsync(IReadOnlyList<QuienLoVeDto> quienes, bool diciendoPorCual, CancellationToken cancellationToken)
    {
        var usuarios = await mediator.Send(new ListarUsuariosPorNifQuery([.. quienes.Select(q => q.Nif).Distinct()]), cancellationToken);
        var expedientes = diciendoPorCual ? await mediator.Send(new ResumirExpedientesQuery([.. quienes.Select(q => q.ExpedienteId).OfType<Guid>().Distinct()]), cancellationToken) : new Dictionary<Guid, ResumenDeExpediente>();
        Quienes = new(quienes, usuarios, expedientes);
    }

    protected async Task<IActionResult> DecidirAsync(bool esDocumento, Calidad audiencia, bool? visible, CancellationToken cancellationToken)
    {
        await mediator.Send(new PonerExcepcionCommand(Id, esDocumento, audiencia, visible), cancellationToken);
        return RedirectToPage(new { Id, decidido = true });
    }
}
