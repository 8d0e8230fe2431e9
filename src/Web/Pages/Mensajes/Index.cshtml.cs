using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Mensajes;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Mensajes;

/// <summary>Las conversaciones, lo que queda por leer primero.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IListaEnsenable
{
    [BindProperty(SupportsGet = true)]
    public bool SinLeer { get; set; }

    public Pagina<ConversacionDto> Pagina { get; private set; } = new([]);

    public PieDeLista Pie { get; private set; } = new(null, null);

    public bool EsInterno => usuario.Identidad.EsInterno;

    public async Task OnGetAsync(string? cursor, CancellationToken cancellationToken)
    {
        Pagina = await mediator.Send(new ListarConversacionesQuery(SinLeer, cursor), cancellationToken);
        Pie = new DireccionDeLista("/mensajes", Request.Query).Pie(Pagina.Siguiente, cursor, orden: "Lo que queda por leer, primero");
    }
}
