namespace ElGestorPortal.Application.Administracion;

/// <summary>Deja en la auditoría que alguien la sacó.</summary>
[Requiere(Permiso.Administrar)]
internal sealed record AnotarSalidaDeAuditoriaCommand(string Formato) : ICommand, IAuditable
{
    public string? Objeto => Formato;
}

internal sealed class AnotarSalidaDeAuditoriaHandler : IRequestHandler<AnotarSalidaDeAuditoriaCommand, Unit>
{
    public Task<Unit> Handle(AnotarSalidaDeAuditoriaCommand request, CancellationToken cancellationToken) => Unit.Task;
}
