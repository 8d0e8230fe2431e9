namespace ElGestorPortal.Application.Administracion;

/// <summary>Del despacho no queda más que su nombre y su auditoría.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record AnotarBorradoDeDespachoCommand : ICommand, IAuditable
{
    public string? Objeto => "borrado";
}

internal sealed class AnotarBorradoDeDespachoHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<AnotarBorradoDeDespachoCommand, Unit>
{
    public async Task<Unit> Handle(AnotarBorradoDeDespachoCommand request, CancellationToken cancellationToken)
    {
        (await db.Despachos.SingleAsync(d => d.Id == usuario.DespachoId, cancellationToken)).AnotarBorrado(reloj.Hoy());
        return Unit.Value;
    }
}
