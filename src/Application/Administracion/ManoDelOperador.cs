namespace ElGestorPortal.Application.Administracion;

/// <summary>
/// Cómo obra el operador en un despacho que no es suyo: la orden va como el sistema de ese despacho, con su nombre en la auditoría de él, y queda
/// también en la de la plataforma.
/// </summary>
internal sealed class ManoDelOperador(IPortalDb db, IEnvioAislado envio, IUsuarioActual usuario)
{
    public async Task EnAsync(Guid despachoId, string que, CancellationToken cancellationToken, params IReadOnlyList<IRequest<Unit>> ordenes)
    {
        var slug = await SlugAsync(despachoId, cancellationToken);
        foreach (var orden in ordenes) await envio.EnviarComoAsync(Como(despachoId), orden, cancellationToken);
        await envio.EnviarAsync(new AnotarOperacionCommand($"{slug}: {que}"), cancellationToken);
    }

    public Task<T> EnviarAsync<T>(Guid despachoId, IRequest<T> orden, CancellationToken cancellationToken) => envio.EnviarComoAsync(Como(despachoId), orden, cancellationToken);

    private async Task<string> SlugAsync(Guid despachoId, CancellationToken cancellationToken) => despachoId == Plataforma.Id
        ? throw new NotFoundException()
        : await db.Despachos.Where(d => d.Id == despachoId).Select(d => d.Slug).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();

    private Identidad Como(Guid despachoId) => Identidad.Sistema(despachoId) with { UsuarioId = usuario.Identidad.UsuarioId, Actor = "operador de la plataforma" };
}
