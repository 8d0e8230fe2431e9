namespace ElGestorPortal.Application.Acceso;

/// <summary>Quita el segundo factor a quien perdió el teléfono, y cierra sus sesiones. Si su puesto lo exige, tendrá que activar otro al entrar.</summary>
[Requiere(Permiso.Administrar)]
public sealed record RestablecerSegundoFactorCommand(Guid UsuarioId) : ICommand, IAuditable
{
    public string? Objeto => UsuarioId.ToString();
}

internal sealed class RestablecerSegundoFactorHandler(IPortalDb db, ICredenciales credenciales, IUsuarioActual actual, TimeProvider reloj) : IRequestHandler<RestablecerSegundoFactorCommand, Unit>
{
    public async Task<Unit> Handle(RestablecerSegundoFactorCommand request, CancellationToken cancellationToken)
    {
        if (!await db.Usuarios.AnyAsync(u => u.Id == request.UsuarioId, cancellationToken)) throw new NotFoundException();
        if (request.UsuarioId == actual.Identidad.UsuarioId) throw new DomainRuleException("El suyo se cambia desde su perfil.");

        await credenciales.DesactivarSegundoFactorAsync(request.UsuarioId);
        await db.CerrarSesionesAsync(request.UsuarioId, reloj.Ahora(), cancellationToken);
        return Unit.Value;
    }
}
