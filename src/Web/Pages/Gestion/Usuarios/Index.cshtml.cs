using System.Text.Json;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Usuarios;

/// <summary>Quién entra en el portal. Los filtros y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario) : PageModel, IListaEnsenable
{
    private const string Ruta = "/gestion/usuarios";

    [BindProperty(SupportsGet = true)]
    public ListarUsuariosQuery Filtro { get; set; } = new();

    public Pagina<UsuarioEnListaDto> Pagina { get; private set; } = new([]);

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public PieDeLista Pie { get; private set; } = new(null, null);

    public Guid? Yo => usuario.Identidad.UsuarioId;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var direccion = new DireccionDeLista(Ruta, Request.Query);
        Filtros = new(Ruta, "Filtrar usuarios", "Nombre, correo, empresa o NIF", Filtro.Texto,
        [
            DireccionDeLista.Grupo("tipo", "Tipo", AspectoDeUsuario.DelDespacho.Select(t => (Valor(t), AspectoDeUsuario.Texto(t))), Filtro.Tipo is { } tipo ? Valor(tipo) : null),
            DireccionDeLista.Grupo("situacion", "Situación", Enum.GetValues<SituacionDeAcceso>().Select(s => (Valor(s), AspectoDeUsuario.De(s).Texto)), Filtro.Situacion is { } situacion ? Valor(situacion) : null),
        ])
        {
            Puestos = direccion.Puestos(
                ("texto", Filtro.Texto is { Length: > 0 } t ? $"«{t}»" : null),
                ("tipo", Filtro.Tipo is { } puesto ? AspectoDeUsuario.Texto(puesto) : null),
                ("situacion", Filtro.Situacion is { } puesta ? AspectoDeUsuario.De(puesta).Texto : null),
                ("porRepasar", Filtro.PorRepasar ? "Por repasar" : null)),
            Ocultos = Filtro.PorRepasar ? new Dictionary<string, string> { ["porRepasar"] = "true" } : new Dictionary<string, string>(),
        };
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Pagina = await mediator.Send(Filtro, cancellationToken);
        Pie = direccion.Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite, "Por nombre");
    }

    public async Task<IActionResult> OnPostSuspenderAsync(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new SuspenderUsuarioCommand(id), cancellationToken);
        return Redirect(Ruta + Request.QueryString.Value?.Replace("handler=Suspender", "", StringComparison.OrdinalIgnoreCase));
    }

    private static string Valor<T>(T valor) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(valor.ToString());
}
