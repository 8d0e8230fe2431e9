using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Segunda mitad de la entrada: la contraseña ya se comprobó.</summary>
/// <param name="UsuarioId">Quién entra.</param>
/// <param name="Tipo">Qué se abre.</param>
/// <param name="Origen">Desde dónde.</param>
/// <param name="Codigo">Segundo factor que hay que comprobar y gastar; null si no hace falta.</param>
/// <param name="Sustituye">Sesión anterior del mismo navegador.</param>
[Requiere(Permiso.Sistema)]
internal sealed record AbrirSesionCommand(Guid UsuarioId, TipoSesion Tipo, OrigenDeSesion Origen, string? Codigo = null, Guid? Sustituye = null) : ICommand<SesionAbierta>, IAuditable
{
    public string? Objeto => $"{Tipo} {UsuarioId}";
}

internal sealed class AbrirSesionHandler(IPortalDb db, ICredenciales credenciales, TimeProvider reloj) : IRequestHandler<AbrirSesionCommand, SesionAbierta>
{
    public async Task<SesionAbierta> Handle(AbrirSesionCommand request, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.SingleAsync(u => u.Id == request.UsuarioId, cancellationToken);
        if (!usuario.PuedeEntrar(reloj.Hoy())) throw ErroresDeCredenciales.Invalidas();
        if (request.Codigo is { } codigo && !await credenciales.ComprobarCodigoAsync(usuario.Id, codigo)) throw ErroresDeCredenciales.CodigoIncorrecto();

        if (request.Sustituye is { } anterior) await db.RevocarSesionAsync(anterior, reloj.Ahora(), cancellationToken);
        return db.Abrir(request.Tipo, usuario, reloj.Ahora(), request.Origen with { ConSegundoFactor = request.Codigo is not null });
    }
}
