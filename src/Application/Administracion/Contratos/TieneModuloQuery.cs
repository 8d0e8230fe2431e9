namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>¿Deja el operador ese módulo a este despacho? Para lo que se enseña sin que nadie haya entrado.</summary>
/// <param name="Permiso">El que lo abre.</param>
[Publico]
public sealed record TieneModuloQuery(Permiso Permiso) : IQuery<bool>;

internal sealed class TieneModuloHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<TieneModuloQuery, bool>
{
    public async Task<bool> Handle(TieneModuloQuery request, CancellationToken cancellationToken) =>
        await db.Despachos.AsNoTracking().SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) is { Suspendido: false } despacho && (despacho.ModulosQuitados & request.Permiso) == Permiso.Ninguno;
}
