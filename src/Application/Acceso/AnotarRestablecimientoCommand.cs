using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Si ese usuario puede entrar y no ha pedido demasiados, deja pedido su enlace; saldrá a la dirección guardada.</summary>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record AnotarRestablecimientoCommand(string Usuario) : ICommand;

internal sealed class AnotarRestablecimientoHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<AnotarRestablecimientoCommand, Unit>
{
    private const int CorreosPorHora = 3;

    public async Task<Unit> Handle(AnotarRestablecimientoCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var nombre = Usuario.Plegar(request.Usuario);
        var usuario = await db.Usuarios.AsNoTracking().SingleOrDefaultAsync(u => u.NombreDeAcceso == nombre, cancellationToken);
        if (usuario?.PuedeEntrar(reloj.Hoy()) != true) return Unit.Value;

        var desde = ahora.AddHours(-1);
        var recientes = await db.Enlaces.CountAsync(e => e.UsuarioId == usuario.Id && e.Proposito == PropositoDeEnlace.Restablecer && e.Pedido > desde, cancellationToken);
        if (recientes >= CorreosPorHora) return Unit.Value;

        await db.AnularEnlacesAsync(usuario.Id, PropositoDeEnlace.Restablecer, ahora, cancellationToken);
        db.Enlaces.Add(EnlaceDeAcceso.Pedir(PropositoDeEnlace.Restablecer, usuario.Id, ahora));
        return Unit.Value;
    }
}
