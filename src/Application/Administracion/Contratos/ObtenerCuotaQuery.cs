namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Los bytes que el operador deja tener subidos a este despacho; null, los de la instalación.</summary>
[Publico]
public sealed record ObtenerCuotaQuery : IQuery<long?>;

internal sealed class ObtenerCuotaHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<ObtenerCuotaQuery, long?>
{
    public Task<long?> Handle(ObtenerCuotaQuery request, CancellationToken cancellationToken) =>
        db.Despachos.Where(d => d.Id == usuario.DespachoId).Select(d => d.CuotaDeSubidas).SingleOrDefaultAsync(cancellationToken);
}
