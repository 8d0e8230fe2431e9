namespace ElGestorPortal.Application.Administracion;

/// <summary>Deja en la auditoría de la plataforma lo que el operador ha hecho en un despacho.</summary>
[Requiere(Permiso.Operar)]
internal sealed record AnotarOperacionCommand(string Que) : ICommand, IAuditable
{
    public string? Objeto => Que;
}

internal sealed class AnotarOperacionHandler : IRequestHandler<AnotarOperacionCommand, Unit>
{
    public Task<Unit> Handle(AnotarOperacionCommand request, CancellationToken cancellationToken) => Unit.Task;
}
