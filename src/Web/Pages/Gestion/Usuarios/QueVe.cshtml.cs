using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Expedientes;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Usuarios;

/// <summary>Qué expedientes ve una persona, cuáles no, y por qué.</summary>
public sealed class QueVeModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public UsuarioDto Usuario { get; private set; } = null!;

    public LoQueVeDto LoQueVe { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Usuario = await mediator.Send(new ObtenerUsuarioQuery(Id), cancellationToken);
        LoQueVe = await mediator.Send(new ListarLoQueVeQuery(Usuario.Nifs, Usuario.Calidades), cancellationToken);
    }
}
