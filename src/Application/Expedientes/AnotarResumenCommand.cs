namespace ElGestorPortal.Application.Expedientes;

/// <summary>Deja en la auditoría que alguien sacó el resumen de un expediente.</summary>
[Requiere(Permiso.VerExpedientes)]
internal sealed record AnotarResumenCommand(Guid Id) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class AnotarResumenHandler : IRequestHandler<AnotarResumenCommand, Unit>
{
    public Task<Unit> Handle(AnotarResumenCommand request, CancellationToken cancellationToken) => Unit.Task;
}
