using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Sesiones abiertas de quien pregunta. Los tokens de una misma entrada por la API son una.</summary>
[Requiere(Permiso.Propio), SoloSuyo]
public sealed record ListarSesionesQuery : IQuery<Pagina<SesionDto>>;

/// <param name="Id">Para cerrarla.</param>
/// <param name="EsDeApi">Abierta por un programa, con tokens.</param>
/// <param name="EsLaActual">Desde la que se pregunta.</param>
public sealed record SesionDto(Guid Id, bool EsDeApi, bool EsLaActual, string? Dispositivo, string? Direccion, DateTime Creada, DateTime UltimoUso);

internal sealed class ListarSesionesHandler(IPortalDb db, IUsuarioActual actual, TimeProvider reloj) : IRequestHandler<ListarSesionesQuery, Pagina<SesionDto>>
{
    public async Task<Pagina<SesionDto>> Handle(ListarSesionesQuery request, CancellationToken cancellationToken)
    {
        var (ahora, yo) = (reloj.Ahora(), actual.Identidad);
        var ultimoUso = ahora - Aperturas.Inactividad(yo.EsInterno);
        var familia = await db.Sesiones.Where(s => s.Id == yo.SesionId).Select(s => s.FamiliaId).SingleOrDefaultAsync(cancellationToken);

        var sesiones = await db.Sesiones.AsNoTracking()
            .Where(s => s.UsuarioId == yo.UsuarioId && s.Revocada == null && s.Gastada == null && s.Caduca > ahora)
            .Where(s => s.Tipo == TipoSesion.Renovacion || (s.Tipo == TipoSesion.Pagina && s.UltimoUso > ultimoUso))
            .OrderByDescending(s => s.UltimoUso).Take(Pagina.LimiteMaximo)
            .Select(s => new SesionDto(s.Id, s.Tipo == TipoSesion.Renovacion, s.FamiliaId == familia, s.Dispositivo, s.Direccion, s.Creada, s.UltimoUso))
            .ToListAsync(cancellationToken);
        return Pagina.Entera<SesionDto>(sesiones);
    }
}
