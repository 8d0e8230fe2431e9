using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Segunda mitad de la entrada con llave: la vuelve a comprobar, anota su uso y abre la sesión entera, todo a la vez.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record AbrirSesionConLlaveCommand(Guid UsuarioId, string Sello, string Credencial, OrigenDeSesion Origen, Guid? Sustituye) : ICommand<SesionAbierta>, IAuditable
{
    public string? Objeto => UsuarioId.ToString();
}

internal sealed class AbrirSesionConLlaveHandler(IPortalDb db, ILlavesDeAcceso llaves, TimeProvider reloj) : IRequestHandler<AbrirSesionConLlaveCommand, SesionAbierta>
{
    public async Task<SesionAbierta> Handle(AbrirSesionConLlaveCommand request, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.SingleAsync(u => u.Id == request.UsuarioId, cancellationToken);
        if (!usuario.PuedeEntrar(reloj.Hoy()) || await llaves.UsarAsync(request.Sello, request.Credencial) != usuario.Id) throw ErroresDeCredenciales.Invalidas();

        if (request.Sustituye is { } anterior) await db.RevocarSesionAsync(anterior, reloj.Ahora(), cancellationToken);
        return db.Abrir(TipoSesion.Pagina, usuario, reloj.Ahora(), request.Origen with { ConSegundoFactor = true });
    }
}
