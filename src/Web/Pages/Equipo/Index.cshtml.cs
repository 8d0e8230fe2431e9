using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Equipo;

/// <summary>La gente de la empresa de un colaborador, a la que él da acceso con menos derechos que los suyos.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IPreparable
{
    [BindProperty]
    public string? Nombre { get; set; }

    [BindProperty]
    public string? Correo { get; set; }

    [BindProperty]
    public Permiso[] Permisos { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Hecho { get; set; }

    public Pagina<EmpleadoDto> Pagina { get; private set; } = new([]);

    /// <summary>Los que él tiene y puede dar.</summary>
    public IEnumerable<(Permiso Permiso, string Texto, string Ayuda)> Derechos => AspectoDeUsuario.Derechos.Where(d => d.Permiso != Permiso.AdministrarEmpresa && usuario.Tiene(d.Permiso));

    public async Task OnGetAsync(CancellationToken cancellationToken) => Pagina = await mediator.Send(new ListarEquipoQuery(), cancellationToken);

    public Task<IActionResult> OnPostInvitarAsync(CancellationToken cancellationToken) => Hacer(new InvitarEmpleadoCommand(Correo ?? "", Nombre ?? "", AspectoDeUsuario.Sumar(Permisos)), cancellationToken);

    public Task<IActionResult> OnPostCambiarAsync(Guid id, bool suspendido, CancellationToken cancellationToken) => Hacer(new CambiarEmpleadoCommand(id, AspectoDeUsuario.Sumar(Permisos), suspendido), cancellationToken);

    public Task PrepararAsync() => OnGetAsync(HttpContext.RequestAborted);

    private async Task<IActionResult> Hacer<T>(IRequest<T> command, CancellationToken cancellationToken)
    {
        await mediator.Send(command, cancellationToken);
        return RedirectToPage(new { hecho = true });
    }
}
