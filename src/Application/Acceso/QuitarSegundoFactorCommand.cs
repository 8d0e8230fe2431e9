namespace ElGestorPortal.Application.Acceso;

[Requiere(Permiso.Sistema)]
internal sealed record QuitarSegundoFactorCommand(Guid UsuarioId) : ICommand, IAuditable
{
    public string? Objeto => UsuarioId.ToString();
}

internal sealed class QuitarSegundoFactorHandler(ICredenciales credenciales) : IRequestHandler<QuitarSegundoFactorCommand, Unit>
{
    public async Task<Unit> Handle(QuitarSegundoFactorCommand request, CancellationToken cancellationToken)
    {
        await credenciales.DesactivarSegundoFactorAsync(request.UsuarioId);
        return Unit.Value;
    }
}
