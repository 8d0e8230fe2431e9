namespace ElGestorPortal.Application.Acceso;

/// <summary>Cierra una sesión propia. La de otra persona no existe para quien lo pide.</summary>
[Requiere(Permiso.Propio)]
public sealed record RevocarSesionCommand(Guid SesionId) : ICommand, IAuditable
{
    public string? Objeto => SesionId.ToString();
}

internal sealed class RevocarSesionHandler(IPortalDb db, IUsuarioActual actual, TimeProvider reloj) : IRequestHandler<RevocarSesionCommand, Unit>
{
    public async Task<Unit> Handle(RevocarSesionCommand request, CancellationToken cancellationToken)
    {
        var suya = await db.Sesiones.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.SesionId && s.UsuarioId == actual.Identidad.UsuarioId, cancellationToken)
            ?? throw new NotFoundException();

        var ahora = reloj.Ahora();
        await db.Sesiones.Where(s => s.FamiliaId == suya.FamiliaId && s.Revocada == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Revocada, ahora), cancellationToken);
        return Unit.Value;
    }
}
