using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Envía otra invitación a quien aún no eligió contraseña. La anterior deja de valer.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ReenviarInvitacionCommand(Guid UsuarioId) : ICommand, IAuditable
{
    public string? Objeto => UsuarioId.ToString();
}

internal sealed class ReenviarInvitacionHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ReenviarInvitacionCommand, Unit>
{
    public async Task<Unit> Handle(ReenviarInvitacionCommand request, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UsuarioId, cancellationToken) ?? throw new NotFoundException();
        if (usuario.Estado != EstadoUsuario.Pendiente) throw new DomainRuleException("Ya eligió su contraseña: no necesita otra invitación.");

        await db.AnularEnlacesAsync(usuario.Id, PropositoDeEnlace.Invitar, reloj.Ahora(), cancellationToken);
        db.Enlaces.Add(EnlaceDeAcceso.Pedir(PropositoDeEnlace.Invitar, usuario.Id, reloj.Ahora()));
        return Unit.Value;
    }
}
