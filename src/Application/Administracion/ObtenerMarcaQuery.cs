namespace ElGestorPortal.Application.Administracion;

/// <summary>El despacho de la petición: cómo se llama y cómo es. null si la petición no es de ninguno.</summary>
[Publico]
public sealed record ObtenerMarcaQuery : IQuery<DespachoDto?>;

internal sealed class ObtenerMarcaHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<ObtenerMarcaQuery, DespachoDto?>
{
    public async Task<DespachoDto?> Handle(ObtenerMarcaQuery request, CancellationToken cancellationToken) =>
        await db.Despachos.AsNoTracking().SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) is { } d ? DespachoDto.De(d) : null;
}
