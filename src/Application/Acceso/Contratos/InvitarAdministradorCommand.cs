using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Invita al administrador de un despacho que se acaba de abrir.</summary>
[Requiere(Permiso.Sistema)]
public sealed record InvitarAdministradorCommand(string Correo, string Nombre) : ICommand<Guid>;

internal sealed class InvitarAdministradorHandler(IMediator mediator) : IRequestHandler<InvitarAdministradorCommand, Guid>
{
    public Task<Guid> Handle(InvitarAdministradorCommand request, CancellationToken cancellationToken) =>
        mediator.Send(new InvitarUsuarioCommand(request.Correo, request.Nombre, TipoUsuario.Administrador, []), cancellationToken);
}
