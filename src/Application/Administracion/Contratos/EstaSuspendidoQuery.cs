namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>¿Ha suspendido el operador ese despacho?</summary>
[Publico]
public sealed record EstaSuspendidoQuery(Guid DespachoId) : IQuery<bool>;

internal sealed class EstaSuspendidoHandler(IPortalDb db) : IRequestHandler<EstaSuspendidoQuery, bool>
{
    public Task<bool> Handle(EstaSuspendidoQuery request, CancellationToken cancellationToken) =>
        db.Despachos.AnyAsync(d => d.Id == request.DespachoId && d.Suspendido, cancellationToken);
}
