namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Deja en la auditoría que alguien sacó el resguardo de una solicitud.</summary>
[Requiere(Permiso.CrearSolicitudes)]
internal sealed record AnotarResguardoCommand(Guid Id) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class AnotarResguardoHandler : IRequestHandler<AnotarResguardoCommand, Unit>
{
    public Task<Unit> Handle(AnotarResguardoCommand request, CancellationToken cancellationToken) => Unit.Task;
}
