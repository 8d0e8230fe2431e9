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
        var sesion = await db.Sesiones.SingleAsync(s => s.Id == request.SesionId, cancellationToken);
        sesion.Revocar(reloj.Ahora());
        return Unit.Value;
    }
}
