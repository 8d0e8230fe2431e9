namespace ElGestorPortal.Application.Calculadora;

/// <summary>Una fila de la Orden de precios, por su id. null si no existe.</summary>
[Requiere(Permiso.Calcular)]
public sealed record ObtenerModeloQuery(Guid Id) : IQuery<ModeloDto?>;

internal sealed class ObtenerModeloHandler(IPortalDb db) : IRequestHandler<ObtenerModeloQuery, ModeloDto?>
{
    public async Task<ModeloDto?> Handle(ObtenerModeloQuery request, CancellationToken cancellationToken) =>
        await db.FilasDePrecio.AsNoTracking().SingleOrDefaultAsync(f => f.Id == request.Id, cancellationToken) is { } fila ? ModeloDto.De(fila) : null;
}
