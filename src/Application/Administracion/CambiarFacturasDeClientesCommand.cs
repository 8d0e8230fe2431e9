namespace ElGestorPortal.Application.Administracion;

/// <summary>Deja, o no, que los colaboradores vean las facturas de los clientes que traen. Muerde en la petición siguiente.</summary>
[Requiere(Permiso.Administrar)]
public sealed record CambiarFacturasDeClientesCommand(bool Ensenar) : ICommand;

internal sealed class CambiarFacturasDeClientesHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<CambiarFacturasDeClientesCommand, Unit>
{
    public async Task<Unit> Handle(CambiarFacturasDeClientesCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.EnsenarFacturasDeClientes(request.Ensenar);
        return Unit.Value;
    }
}
