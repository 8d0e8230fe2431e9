namespace ElGestorPortal.Application.Administracion;

/// <summary>De cuándo es la línea de auditoría del despacho que más lleva esperando al sellador, UTC; null si no espera ninguna.</summary>
[Requiere(Permiso.Sistema)]
public sealed record ObtenerSinSellarQuery : IQuery<DateTime?>;

internal sealed class ObtenerSinSellarHandler(IPortalDb db) : IRequestHandler<ObtenerSinSellarQuery, DateTime?>
{
    public Task<DateTime?> Handle(ObtenerSinSellarQuery request, CancellationToken cancellationToken) =>
        db.Auditoria.Where(a => a.Orden == null).MinAsync(a => (DateTime?)a.Fecha, cancellationToken);
}
