using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Usuarios;

/// <summary>Invitar de una vez a varias personas de la agenda del escritorio.</summary>
public sealed class PersonasModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public string? Texto { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Invitados { get; set; }

    [BindProperty]
    public Guid[] Personas { get; set; } = [];

    [BindProperty]
    public TipoUsuario Tipo { get; set; }

    public Pagina<PersonaDto> Pagina { get; private set; } = new([]);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Pagina = await mediator.Send(new ListarPersonasQuery(Texto), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var invitados = await mediator.Send(new InvitarPersonasCommand(Personas, Tipo), cancellationToken);
        return RedirectToPage(new { invitados });
    }

    public Task PrepararAsync() => OnGetAsync(HttpContext.RequestAborted);
}
