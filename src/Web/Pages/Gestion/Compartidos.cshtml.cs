using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Si el despacho deja compartir con un enlace, y la lista de todos los que hay: a documentos y a presupuestos.</summary>
public sealed class CompartidosModel(IMediator mediator) : PageModel, IListaEnsenable
{
    public bool Permite { get; private set; }

    public Pagina<EnlaceCompartidoDto> Pagina { get; private set; } = new([]);

    public Pagina<EnlaceDeAlguienDto> Presupuestos { get; private set; } = new([]);

    /// <summary><c>presupuestos</c>; sin él, los documentos.</summary>
    [BindProperty(SupportsGet = true)]
    public string? De { get; set; }

    public bool DePresupuestos => De == "presupuestos";

    public bool Vacia => (DePresupuestos ? Presupuestos.Elementos.Count : Pagina.Elementos.Count) == 0;

    public async Task OnGetAsync(string? cursor, CancellationToken cancellationToken)
    {
        Permite = await mediator.Send(new PermiteCompartirQuery(), cancellationToken);
        if (DePresupuestos) Presupuestos = await mediator.Send(new ListarEnlacesDePresupuestosQuery(cursor), cancellationToken);
        else Pagina = await mediator.Send(new ListarEnlacesDelDespachoQuery(cursor), cancellationToken);
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

    public async Task<IActionResult> OnPostRevocarPresupuestoAsync(Guid presupuesto, Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevocarEnlaceDePresupuestoCommand(presupuesto, id), cancellationToken);
        return LocalRedirect("/gestion/compartidos?de=presupuestos");
    }
}
