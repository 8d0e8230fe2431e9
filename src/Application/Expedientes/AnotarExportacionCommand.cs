namespace ElGestorPortal.Application.Expedientes;

/// <summary>Deja en la auditoría que alguien sacó una lista: en qué formato y cuántas filas. Nunca qué buscaba.</summary>
[Requiere(Permiso.VerExpedientes)]
internal sealed record AnotarExportacionCommand(string Formato, long Filas) : ICommand, IAuditable
{
    public string? Objeto => $"{Formato}, {Filas} filas";
}

internal sealed class AnotarExportacionHandler : IRequestHandler<AnotarExportacionCommand, Unit>
{
    public Task<Unit> Handle(AnotarExportacionCommand request, CancellationToken cancellationToken) => Unit.Task;
}
