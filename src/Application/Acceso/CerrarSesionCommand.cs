namespace ElGestorPortal.Application.Acceso;

/// <summary>Cierra una sesión por cuenta del portal: demasiados códigos equivocados.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record CerrarSesionCommand(Guid SesionId) : ICommand, IAuditable
{
    public string? Objeto => SesionId.ToString();
}

internal sealed class CerrarSesionHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<CerrarSesionCommand, Unit>
{
    public async Task<Unit> Handle(CerrarSesionCommand request, CancellationToken cancellationToken)
    {
        await db.RevocarSesionAsync(request.SesionId, reloj.Ahora(), cancellationToken);
        return Unit.Value;
    }
}
