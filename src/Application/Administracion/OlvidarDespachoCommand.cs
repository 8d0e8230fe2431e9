namespace ElGestorPortal.Application.Administracion;

/// <summary>Pasados los años en que se responde de lo hecho, se va también la auditoría y el despacho deja de existir. No deja rastro: no hay dónde.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
internal sealed record OlvidarDespachoCommand : ICommand;

internal sealed class OlvidarDespachoHandler(IPortalDb db, IUnidadDeTrabajo unidad, ITablasDeDespacho tablas, IUsuarioActual usuario) : IRequestHandler<OlvidarDespachoCommand, Unit>
{
    private const int Tanda = 500;

    public async Task<Unit> Handle(OlvidarDespachoCommand request, CancellationToken cancellationToken)
    {
        foreach (var tabla in tablas.Borrables.Concat(tablas.DeAuditoria))
            while (await unidad.EnTransaccionAsync(() => tablas.BorrarAsync(tabla, Tanda, cancellationToken), false, cancellationToken) == Tanda) cancellationToken.ThrowIfCancellationRequested();

        await unidad.EnTransaccionAsync(() => db.Despachos.Where(d => d.Id == usuario.DespachoId).ExecuteDeleteAsync(cancellationToken), false, cancellationToken);
        return Unit.Value;
    }
}
