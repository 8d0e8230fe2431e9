namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Borra todos los bytes de un despacho que se borra. Se puede repetir.</summary>
[Requiere(Permiso.Sistema)]
public sealed record BorrarContenidosDelDespachoCommand : ICommand;

internal sealed class BorrarContenidosDelDespachoHandler(IAlmacenDeContenido almacen, IUsuarioActual usuario) : IRequestHandler<BorrarContenidosDelDespachoCommand, Unit>
{
    public Task<Unit> Handle(BorrarContenidosDelDespachoCommand request, CancellationToken cancellationToken)
    {
        almacen.BorrarTodo(usuario.DespachoId);
        return Unit.Task;
    }
}
