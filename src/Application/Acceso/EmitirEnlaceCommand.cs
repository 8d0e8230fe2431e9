using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Da secreto a un enlace pedido, justo antes de enviarlo; null si ya no hace falta.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record EmitirEnlaceCommand(Guid EnlaceId) : ICommand<EnlaceEmitido?>, IAuditable
{
    public string? Objeto => EnlaceId.ToString();
}

internal sealed record EnlaceEmitido(PropositoDeEnlace Proposito, string Secreto, string Correo, string Nombre);

internal sealed class EmitirEnlaceHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<EmitirEnlaceCommand, EnlaceEmitido?>
{
    public async Task<EnlaceEmitido?> Handle(EmitirEnlaceCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var enlace = await db.Enlaces.SingleOrDefaultAsync(e => e.Id == request.EnlaceId && e.Usado == null && e.Anulado == null, cancellationToken);
        if (enlace is null || ahora - enlace.Pedido > EnlacesDeAcceso.Dura(enlace.Proposito)) return null;

        var usuario = await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == enlace.UsuarioId, cancellationToken);
        if (usuario.Estado == EstadoUsuario.Suspendido) return null;

        var secreto = Secreto.Nuevo();
        enlace.Emitir(Secreto.Huella(secreto), ahora, EnlacesDeAcceso.Dura(enlace.Proposito));
        return new(enlace.Proposito, secreto, usuario.Correo, usuario.Nombre);
    }
}
