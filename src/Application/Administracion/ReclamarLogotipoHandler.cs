using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>El logotipo del despacho está en su almacén y no es de ningún documento.</summary>
internal sealed class ReclamarLogotipoHandler(IPortalDb db, IUsuarioActual usuario) : INotificationHandler<ContenidosEnUso>
{
    public async Task Handle(ContenidosEnUso notification, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.AsNoTracking().SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken);
        if (despacho?.Marca.LogoSha256 is { } logotipo) notification.Reclamar([logotipo]);
    }
}
