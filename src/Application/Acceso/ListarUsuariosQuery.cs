using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Los usuarios del despacho, por nombre. Sirve también para repasar los accesos que ya no se usan.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarUsuariosQuery : IQuery<Pagina<UsuarioEnListaDto>>
{
    /// <summary>Parte del nombre, del usuario, del correo, de la empresa o del NIF.</summary>
    public string? Texto { get; init; }

    public TipoUsuario? Tipo { get; init; }

    public SituacionDeAcceso? Situacion { get; init; }

    /// <summary>Solo los que conviene repasar: sin usar en tres meses, sin estrenar o caducados, y todavía abiertos.</summary>
    public bool PorRepasar { get; init; }

    public string? Cursor { get; init; }

    public int? Limite { get; init; }
}

/// <summary>En qué está un acceso hoy.</summary>
public enum SituacionDeAcceso
{
    /// <summary>Invitado, y su enlace aún vale.</summary>
    Pendiente,

    /// <summary>Invitado, y su enlace caducó sin usarse.</summary>
    InvitacionCaducada,

    Activo,

    /// <summary>Pasó su último día.</summary>
    Caducado,

    Suspendido,
}

public sealed record UsuarioEnListaDto(
    Guid Id, string Usuario, string Correo, string Nombre, string? Empresa, TipoUsuario Tipo, SituacionDeAcceso Situacion, DateTime? UltimoAcceso, DateOnly? CaducaEl, int Nifs, string? Responsable);

internal sealed class ListarUsuariosValidator : AbstractValidator<ListarUsuariosQuery>
{
    public ListarUsuariosValidator() => RuleFor(q => q.Texto).MaximumLength(100).WithMessage("Ese texto es demasiado largo.");
}

internal sealed class ListarUsuariosHandler(IPortalDb db, ICursores cursores, TimeProvider reloj) : IRequestHandler<ListarUsuariosQuery, Pagina<UsuarioEnListaDto>>
{
    private const string Orden = "usuarios";
    private static readonly TimeSpan SinUsar = TimeSpan.FromDays(90);

    public async Task<Pagina<UsuarioEnListaDto>> Handle(ListarUsuariosQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var tras = Posicion.Abrir(cursores, request.Cursor, Orden);
        var enlaces = await Situaciones.EnlacesVivosAsync(db, reloj.Ahora(), cancellationToken);

        // Son cientos, no millones: se pliega y se ordena en memoria, que la base no sabe de tildes.
        var usuarios = await db.Usuarios.AsNoTracking().ToListAsync(cancellationToken);
        var nombres = usuarios.ToDictionary(u => u.Id, u => u.Nombre);
        var filas = usuarios.Select(u => (Usuario: u, Situacion: Situaciones.De(u, enlaces.Contains(u.Id), reloj.Hoy()), Clave: Texto.Plegar(u.Nombre)))
            .Where(f => Cumple(request, f.Usuario, f.Situacion))
            .OrderBy(f => f.Clave, StringComparer.Ordinal).ThenBy(f => f.Usuario.Id)
            .Where(f => tras is not { } p || string.CompareOrdinal(f.Clave, p.Clave) is var c && (c > 0 || (c == 0 && f.Usuario.Id.CompareTo(p.Id) > 0)))
            .Take(limite + 1).ToList();
        return Paginas.Cortar(cursores, Orden, filas, limite, f => new(f.Clave, f.Usuario.Id), f => Dto(f.Usuario, f.Situacion, f.Usuario.ResponsableId is { } r ? nombres.GetValueOrDefault(r) : null), null);
    }

    private bool Cumple(ListarUsuariosQuery q, Usuario u, SituacionDeAcceso situacion) =>
        (q.Tipo is null || u.Tipo == q.Tipo) && (q.Situacion is null || situacion == q.Situacion) && (!q.PorRepasar || ConvieneRepasar(u, situacion)) && Contiene(u, q.Texto);

    private bool ConvieneRepasar(Usuario u, SituacionDeAcceso situacion) => situacion switch
    {
        SituacionDeAcceso.Suspendido => false,
        SituacionDeAcceso.Activo => (u.UltimoAcceso ?? u.Aceptado ?? DateTime.MinValue) < reloj.Ahora() - SinUsar,
        SituacionDeAcceso.Pendiente => false,
        _ => true,
    };

    private static bool Contiene(Usuario u, string? texto) => string.IsNullOrWhiteSpace(texto) ||
        ((string?[])[u.Nombre, u.Empresa, u.Correo, u.NombreDeAcceso]).Any(t => t is not null && Texto.Plegar(t).Contains(Texto.Plegar(texto), StringComparison.Ordinal)) ||
        u.Nifs.Contains(Nif.Normalizar(texto), StringComparer.Ordinal);

    private static UsuarioEnListaDto Dto(Usuario u, SituacionDeAcceso situacion, string? responsable) =>
        new(u.Id, u.NombreDeAcceso, u.Correo, u.Nombre, u.Empresa, u.Tipo, situacion, u.UltimoAcceso, u.CaducaEl, u.Nifs.Count, responsable);
}

internal static class Situaciones
{
    public static SituacionDeAcceso De(Usuario u, bool conEnlaceVivo, DateOnly hoy) => u switch
    {
        { Estado: EstadoUsuario.Suspendido } => SituacionDeAcceso.Suspendido,
        { CaducaEl: { } ultimo } when ultimo < hoy => SituacionDeAcceso.Caducado,
        { Estado: EstadoUsuario.Activo } => SituacionDeAcceso.Activo,
        _ => conEnlaceVivo ? SituacionDeAcceso.Pendiente : SituacionDeAcceso.InvitacionCaducada,
    };

    /// <summary>Quiénes tienen una invitación sin usar que aún vale, o que está por salir.</summary>
    public static async Task<HashSet<Guid>> EnlacesVivosAsync(IPortalDb db, DateTime ahora, CancellationToken cancellationToken)
    {
        var desde = ahora - EnlacesDeAcceso.Dura(PropositoDeEnlace.Invitar);
        return [.. await db.Enlaces.Where(e => e.Proposito == PropositoDeEnlace.Invitar && e.Usado == null && e.Anulado == null && (e.Caduca == null ? e.Pedido > desde : e.Caduca > ahora))
            .Select(e => e.UsuarioId).ToListAsync(cancellationToken)];
    }
}
