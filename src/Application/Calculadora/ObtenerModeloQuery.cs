namespace ElGestorPortal.Application.Calculadora;

/// <summary>Una fila de la Orden de precios, por su id. null si no existe o es de una Orden que cargó otro despacho.</summary>
[Requiere(Permiso.Calcular)]
public sealed record ObtenerModeloQuery(Guid Id) : IQuery<ModeloDto?>;

internal sealed class ObtenerModeloHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<ObtenerModeloQuery, ModeloDto?>
{
    public async Task<ModeloDto?> Handle(ObtenerModeloQuery request, CancellationToken cancellationToken)
    {
        var versiones = db.VersionesDe(usuario).Select(v => v.Id);
        return await db.FilasDePrecio.AsNoTracking().SingleOrDefaultAsync(f => f.Id == request.Id && versiones.Contains(f.VersionId), cancellationToken) is { } fila ? ModeloDto.De(fila) : null;
    }
}
