using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Guarda la contraseña ya cifrada, gasta el enlace con el que se eligió y cierra todas las sesiones.</summary>
/// <param name="UsuarioId">De quién.</param>
/// <param name="Hash">Ya cifrada.</param>
/// <param name="EnlaceId">Enlace que se gasta; null si la cambió desde su perfil.</param>
/// <param name="SesionId">Sesión desde la que la cambió, que se cambia por otra; null con un enlace.</param>
/// <param name="Origen">Desde dónde.</param>
[Requiere(Permiso.Sistema)]
internal sealed record PonerContrasenaCommand(Guid UsuarioId, string Hash, Guid? EnlaceId, Guid? SesionId, OrigenDeSesion? Origen) : ICommand<SesionAbierta?>, IAuditable
{
    public string? Objeto => UsuarioId.ToString();
}

internal sealed class PonerContrasenaHandler(IPortalDb db, ICredenciales credenciales, TimeProvider reloj) : IRequestHandler<PonerContrasenaCommand, SesionAbierta?>
{
    public async Task<SesionAbierta?> Handle(PonerContrasenaCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var usuario = await db.Usuarios.SingleAsync(u => u.Id == request.UsuarioId, cancellationToken);
        foreach (var enlace in await db.Enlaces.Where(e => e.UsuarioId == usuario.Id && e.Usado == null && e.Anulado == null).ToListAsync(cancellationToken))
        {
            if (enlace.Id != request.EnlaceId) enlace.Anular(ahora);
            else if (enlace.Vale(ahora)) Gastar(enlace, usuario, ahora);
            else throw EnlacesDeAcceso.NoVale();
        }

        // Otro lo gastó entre la comprobación y ahora.
        if (request.EnlaceId is not null && !db.Enlaces.Local.Any(e => e.Id == request.EnlaceId && e.Usado == ahora)) throw EnlacesDeAcceso.NoVale();

        await credenciales.PonerContrasenaAsync(usuario.Id, request.Hash);
        usuario.AnotarContrasenaNueva(ahora);
        await db.CerrarSesionesAsync(usuario.Id, ahora, cancellationToken);
        if (request.SesionId is null) return null;

        var conFactor = await db.Sesiones.Where(s => s.Id == request.SesionId).Select(s => s.ConSegundoFactor).SingleAsync(cancellationToken);
        return db.Abrir(TipoSesion.Pagina, usuario, ahora, request.Origen! with { ConSegundoFactor = conFactor });
    }

    private static void Gastar(EnlaceDeAcceso enlace, Usuario usuario, DateTime ahora)
    {
        enlace.Usar(ahora);
        if (enlace.Proposito == PropositoDeEnlace.Invitar) usuario.AceptarInvitacion(ahora);
    }
}
