using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Los documentos usan sus contenidos, también los borrados: el escritorio puede volver a enviarlos sin sus bytes.</summary>
internal sealed class ReclamarContenidosDeDocumentosHandler(IPortalDb db) : INotificationHandler<ContenidosEnUso>
{
    public async Task Handle(ContenidosEnUso notification, CancellationToken cancellationToken) =>
        notification.Reclamar(await db.Documentos.Where(d => notification.Huellas.Contains(d.Sha256)).Select(d => d.Sha256).Distinct().ToListAsync(cancellationToken));
}
