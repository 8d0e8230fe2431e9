using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Los datos propios y lo que puede hacer quien pregunta.</summary>
[Requiere(Permiso.Propio), SoloSuyo]
public sealed record ObtenerMiPerfilQuery : IQuery<MiPerfilDto>;

public sealed record MiPerfilDto(
    Guid Id, string Usuario, string Correo, string Nombre, string? Empresa, TipoUsuario Tipo, Calidad Calidades, IReadOnlyList<string> Nifs,
    string DespachoSlug, string DespachoNombre, Permiso Permisos, bool SegundoFactor, int CodigosDeRecuperacion, DateOnly? CaducaEl, DateTime? UltimoAcceso);

internal sealed class ObtenerMiPerfilHandler(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales) : IRequestHandler<ObtenerMiPerfilQuery, MiPerfilDto>
{
    public async Task<MiPerfilDto> Handle(ObtenerMiPerfilQuery request, CancellationToken cancellationToken)
    {
        var u = await db.Usuarios.AsNoTracking().SingleAsync(x => x.Id == actual.Identidad.UsuarioId, cancellationToken);
        var d = await db.Set<Despacho>().AsNoTracking().SingleAsync(x => x.Id == actual.DespachoId, cancellationToken);
        var conFactor = await credenciales.TieneSegundoFactorAsync(u.Id, cancellationToken);
        var codigos = conFactor ? await credenciales.CodigosDeRecuperacionRestantesAsync(u.Id) : 0;
        return new(u.Id, u.NombreDeAcceso, u.Correo, u.Nombre, u.Empresa, u.Tipo, u.Calidades, u.Nifs, d.Slug, d.Nombre, actual.Identidad.Permisos, conFactor, codigos, u.CaducaEl, u.UltimoAcceso);
    }
}
