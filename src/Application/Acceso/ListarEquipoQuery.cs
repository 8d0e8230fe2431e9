namespace ElGestorPortal.Application.Acceso;

/// <summary>Las personas de su empresa a las que dio acceso quien pregunta.</summary>
[Requiere(Permiso.AdministrarEmpresa)]
public sealed record ListarEquipoQuery : IQuery<Pagina<EmpleadoDto>>;

public sealed record EmpleadoDto(Guid Id, string Nombre, string Correo, SituacionDeAcceso Situacion, Permiso Permisos, DateTime? UltimoAcceso, DateOnly? CaducaEl);

internal sealed class ListarEquipoHandler(IPortalDb db, IUsuarioActual actual, TimeProvider reloj) : IRequestHandler<ListarEquipoQuery, Pagina<EmpleadoDto>>
{
    public async Task<Pagina<EmpleadoDto>> Handle(ListarEquipoQuery request, CancellationToken cancellationToken)
    {
        var enlaces = await Situaciones.EnlacesVivosAsync(db, reloj.Ahora(), cancellationToken);
        var suyos = await db.Usuarios.AsNoTracking().Where(u => u.ResponsableId == actual.Identidad.UsuarioId).OrderBy(u => u.Nombre).Take(Pagina.LimiteMaximo).ToListAsync(cancellationToken);
        return Pagina.Entera<EmpleadoDto>(suyos.ConvertAll(u => new EmpleadoDto(u.Id, u.Nombre, u.Correo, Situaciones.De(u, enlaces.Contains(u.Id), reloj.Hoy()), u.Permisos, u.UltimoAcceso, u.CaducaEl)));
    }
}
