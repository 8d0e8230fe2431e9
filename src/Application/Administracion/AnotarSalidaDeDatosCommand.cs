namespace ElGestorPortal.Application.Administracion;

/// <summary>Deja en la auditoría que alguien sacó los datos de una persona.</summary>
[Requiere(Permiso.Administrar)]
internal sealed record AnotarSalidaDeDatosCommand(string NifEnmascarado) : ICommand, IAuditable
{
    public string? Objeto => NifEnmascarado;
}

internal sealed class AnotarSalidaDeDatosHandler : IRequestHandler<AnotarSalidaDeDatosCommand, Unit>
{
    public Task<Unit> Handle(AnotarSalidaDeDatosCommand request, CancellationToken cancellationToken) => Unit.Task;
}
