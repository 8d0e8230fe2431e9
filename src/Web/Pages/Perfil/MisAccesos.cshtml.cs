using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Perfil;

/// <summary>Quién ha mirado los datos de quien pregunta.</summary>
public sealed class MisAccesosModel(IMediator mediator) : PageModel, IListaEnsenable
{
    public Pagina<AccesoADatosDto> Pagina { get; private set; } = new([]);

    public PieDeLista Pie { get; private set; } = new(null, null);

    public async Task OnGetAsync(string? cursor, CancellationToken cancellationToken)
    {
        Pagina = await mediator.Send(new ListarMisAccesosQuery(cursor), cancellationToken);
        Pie = new DireccionDeLista("/mis-accesos", Request.Query).Pie(Pagina.Siguiente, cursor);
    }
}
