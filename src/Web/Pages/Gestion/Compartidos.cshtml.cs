using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Si el despacho deja compartir documentos con un enlace, y la lista de todos los que hay.</summary>
public sealed class CompartidosModel(IMediator mediator) : PageModel, IListaEnsenable
{
    public bool Permite { get; private set; }

    public Pagina<EnlaceCompartidoDto> Pagina { get; private set; } = new([]);

    public async Task OnGetAsync(string? cursor, CancellationToken cancellationToken)
    {
        Permite = await mediator.Send(new PermiteCompartirQuery(), cancellationToken);
        Pagina = await mediator.Send(new ListarEnlacesDelDespachoQuery(cursor), cancellationToken);
    }

    public async Task<IActionResult> OnPostCambiarAsync(bool permite, CancellationToken cancellationToken)
    {
        await mediator.Send(new CambiarCompartirCommand(permite), cancellationToken);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRevocarAsync(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevocarEnlaceCompartidoCommand(id), cancellationToken);
        return RedirectToPage();
    }
}
