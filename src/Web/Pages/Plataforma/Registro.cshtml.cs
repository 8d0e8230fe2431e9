using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Plataforma;

/// <summary>Lo que los operadores han hecho.</summary>
public sealed class RegistroModel(IMediator mediator) : PageModel, IListaEnsenable
{
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Pagina<OperacionDto> Pagina { get; private set; } = new([]);

    public PieDeLista Pie { get; private set; } = new(null, null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pagina = await mediator.Send(new ListarOperacionesQuery(Cursor), cancellationToken);
        Pie = new DireccionDeLista("/plataforma/registro", Request.Query).Pie(Pagina.Siguiente, Cursor);
    }
}
