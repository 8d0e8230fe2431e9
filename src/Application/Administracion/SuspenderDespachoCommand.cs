namespace ElGestorPortal.Application.Administracion;

/// <summary>Suspende el despacho, o le devuelve el servicio: muerde en la petición siguiente de sus sesiones y de sus agentes. No borra nada.</summary>
[Requiere(Permiso.Sistema)]
public sealed record SuspenderDespachoCommand(bool Suspendido) : ICommand, IAuditable
{
    public string? Objeto => Suspendido ? "suspendido" : "en servicio";
}

internal sealed class SuspenderDespachoHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<SuspenderDespachoCommand, Unit>
{
    public async Task<Unit> Handle(SuspenderDespachoCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.Suspender(request.Suspendido);
        return Unit.Value;
    }
}
