using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Usuarios;

/// <summary>La ficha de un usuario: sus datos, sus derechos y lo que se hace con su acceso.</summary>
public sealed class FichaModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Invitado { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Hecho { get; set; }

    [BindProperty]
    public DatosDeUsuario Datos { get; set; } = new();

    public UsuarioDto Usuario { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LeerAsync(cancellationToken);
        Datos = new()
        {
            Nombre = Usuario.Nombre,
            Empresa = Usuario.Empresa,
            EsCliente = Usuario.Calidades.HasFlag(Calidad.Cliente),
            EsColaborador = Usuario.Calidades.HasFlag(Calidad.Colaborador),
            Nifs = string.Join(", ", Usuario.Nifs),
            Permisos = [.. AspectoDeUsuario.Derechos.Select(d => d.Permiso).Where(p => Usuario.Permisos.HasFlag(p))],
            CaducaEl = Usuario.CaducaEl,
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var calidades = (Datos.EsCliente ? Calidad.Cliente : 0) | (Datos.EsColaborador ? Calidad.Colaborador : 0);
        return Hacer(new CambiarUsuarioCommand(Id, Datos.Nombre ?? "", Datos.Empresa, calidades, InvitarModel.Separar(Datos.Nifs), AspectoDeUsuario.Sumar(Datos.Permisos), Datos.CaducaEl), "guardado", cancellationToken);
    }

    public Task<IActionResult> OnPostReenviarAsync(CancellationToken cancellationToken) => Hacer(new ReenviarInvitacionCommand(Id), "reenviada", cancellationToken);

    public Task<IActionResult> OnPostSuspenderAsync(CancellationToken cancellationToken) => Hacer(new SuspenderUsuarioCommand(Id), "suspendido", cancellationToken);

    public Task<IActionResult> OnPostReactivarAsync(CancellationToken cancellationToken) => Hacer(new SuspenderUsuarioCommand(Id, Suspendido: false), "reactivado", cancellationToken);

    public Task<IActionResult> OnPostSegundoFactorAsync(CancellationToken cancellationToken) => Hacer(new RestablecerSegundoFactorCommand(Id), "factor", cancellationToken);

    public async Task<IActionResult> OnPostVerComoAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new VerComoCommand(Id), cancellationToken);
        return Redirect("/");
    }

    public Task PrepararAsync() => LeerAsync(HttpContext.RequestAborted);

    public string? Aviso => Invitado ? "Invitación enviada. La tendrá en su correo en unos segundos." : Hecho switch
    {
        "guardado" => "Guardado. Vale desde la próxima página que abra.",
        "reenviada" => "Invitación enviada otra vez. El enlace anterior ya no sirve.",
        "suspendido" => "Acceso suspendido. Sus sesiones se han cerrado.",
        "reactivado" => "Acceso devuelto. Puede volver a entrar.",
        "factor" => "Segundo factor quitado y sesiones cerradas. Si su puesto lo exige, activará otro al entrar.",
        _ => null,
    };

    private async Task LeerAsync(CancellationToken cancellationToken) => Usuario = await mediator.Send(new ObtenerUsuarioQuery(Id), cancellationToken);

    private async Task<IActionResult> Hacer(IRequest<Unit> command, string hecho, CancellationToken cancellationToken)
    {
        await mediator.Send(command, cancellationToken);
        return RedirectToPage(new { Id, hecho });
    }
}

/// <summary>Lo que se puede cambiar en la ficha.</summary>
public sealed class DatosDeUsuario
{
    public string? Nombre { get; set; }
    public string? Empresa { get; set; }
    public bool EsCliente { get; set; }
    public bool EsColaborador { get; set; }
    public string? Nifs { get; set; }
    public Permiso[] Permisos { get; set; } = [];
    public DateOnly? CaducaEl { get; set; }
}
