namespace ElGestorPortal.Application.Administracion;

/// <summary>
/// El operador pide que se borre un despacho suspendido. Escribe su nombre entero para que no sea otro, y no se borra nada hasta que pasan los días de
/// espera: hasta entonces se puede cancelar y se puede exportar.
/// </summary>
/// <param name="Nombre">El del despacho, como está escrito.</param>
[Requiere(Permiso.Sistema)]
public sealed record PedirBorradoDeDespachoCommand(string Nombre) : ICommand<DateOnly>, IAuditable
{
    public string? Objeto => "pedido";
}

internal sealed class PedirBorradoDeDespachoHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<PedirBorradoDeDespachoCommand, DateOnly>
{
    public async Task<DateOnly> Handle(PedirBorradoDeDespachoCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.PedirBorrado(request.Nombre, reloj.Hoy());
        return despacho.BorrarDesde!.Value;
    }
}
