using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Con el enlace del correo, elige contraseña: la primera (invitación) u otra (restablecimiento). Cierra todas sus sesiones.</summary>
[Publico, TransaccionPropia]
public sealed record ElegirContrasenaCommand(string Token, PropositoDeEnlace Proposito, string Contrasena) : ICommand;

internal sealed class ElegirContrasenaHandler(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales, IEnvioAislado envio, TimeProvider reloj) : IRequestHandler<ElegirContrasenaCommand, Unit>
{
    public async Task<Unit> Handle(ElegirContrasenaCommand request, CancellationToken cancellationToken)
    {
        ErroresDeCredenciales.ExigirMedidas(null, request.Contrasena);
        var enlace = await db.EnlaceVivoAsync(request.Token, request.Proposito, reloj.Ahora(), cancellationToken) ?? throw EnlacesDeAcceso.NoVale();
        var usuario = await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == enlace.UsuarioId, cancellationToken);
        var despacho = await db.Set<Despacho>().Where(d => d.Id == actual.DespachoId).Select(d => d.Nombre).SingleAsync(cancellationToken);
        ReglasDeContrasena.Exigir(request.Contrasena, usuario, despacho);

        var hash = await credenciales.CifrarAsync(request.Contrasena, cancellationToken);
        try
        {
            await envio.EnviarComoAsync(Aperturas.EnNombreDe(actual.DespachoId, usuario), new PonerContrasenaCommand(usuario.Id, hash, enlace.Id, null, null), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw EnlacesDeAcceso.NoVale();
        }

        return Unit.Value;
    }
}
