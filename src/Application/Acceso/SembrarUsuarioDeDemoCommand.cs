using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Deja listo un usuario de la demostración. Si ya está, no lo toca. Solo lo llama quien siembra en Development.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record SembrarUsuarioDeDemoCommand(string Correo, string Contrasena, string Nombre, TipoUsuario Tipo, IReadOnlyList<string> Nifs, string? Empresa = null) : ICommand<Guid>;

internal sealed class SembrarUsuarioDeDemoHandler(IPortalDb db, ICredenciales credenciales, IEnvioAislado envio) : IRequestHandler<SembrarUsuarioDeDemoCommand, Guid>
{
    public async Task<Guid> Handle(SembrarUsuarioDeDemoCommand request, CancellationToken cancellationToken)
    {
        var nombre = Usuario.Plegar(request.Correo);
        var esta = await db.Usuarios.Where(u => u.NombreDeAcceso == nombre).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancellationToken);
        if (esta is { } id) return id;

        var hash = await credenciales.CifrarAsync(request.Contrasena, cancellationToken);
        return await envio.EnviarAsync(new GuardarUsuarioDeDemoCommand(request, hash), cancellationToken);
    }
}
