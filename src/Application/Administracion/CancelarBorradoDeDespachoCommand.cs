namespace ElGestorPortal.Application.Administracion;

/// <summary>El despacho ya no se borra. Solo mientras espera: lo que se empezó a borrar no vuelve.</summary>
[Requiere(Permiso.Sistema)]
public sealed record CancelarBorradoDeDespachoCommand : ICommand, IAuditable
{
    public string? Objeto => "cancelado";
}

internal sealed class CancelarBorradoDeDespachoHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<CancelarBorradoDeDespachoCommand, Unit>
{
    public async Task<Unit> Handle(CancelarBorradoDeDespachoCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.CancelarBorrado(reloj.Hoy());
        return Unit.Value;
    }
}
