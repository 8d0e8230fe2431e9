using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>El usuario de la demostración y su cuenta, con la contraseña ya cifrada.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record GuardarUsuarioDeDemoCommand(SembrarUsuarioDeDemoCommand Datos, string Hash) : ICommand<Guid>;

internal sealed class GuardarUsuarioDeDemoHandler(IPortalDb db, ICredenciales credenciales) : IRequestHandler<GuardarUsuarioDeDemoCommand, Guid>
{
    public async Task<Guid> Handle(GuardarUsuarioDeDemoCommand request, CancellationToken cancellationToken)
    {
        var d = request.Datos;
        var usuario = Usuario.Alta(d.Correo, d.Correo, d.Nombre, d.Tipo, d.Nifs, d.Empresa);
        usuario.Activar();
        db.Usuarios.Add(usuario);
        await credenciales.AbrirCuentaAsync(usuario, request.Hash);
        return usuario.Id;
    }
}
