namespace ElGestorPortal.Application.Acceso;

/// <summary>El reto para guardar una llave de acceso propia. No guarda nada.</summary>
[Requiere(Permiso.Propio), SoloSuyo]
public sealed record PrepararLlaveQuery : IQuery<RetoDeLlave>;

internal sealed class PrepararLlaveHandler(IPortalDb db, IUsuarioActual actual, ILlavesDeAcceso llaves) : IRequestHandler<PrepararLlaveQuery, RetoDeLlave>
{
    public async Task<RetoDeLlave> Handle(PrepararLlaveQuery request, CancellationToken cancellationToken) =>
        await llaves.PrepararAltaAsync(await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == actual.Identidad.UsuarioId, cancellationToken));
}
