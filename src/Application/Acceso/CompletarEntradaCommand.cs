using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Cambia la sesión a medio abrir por una entera, con otro secreto.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record CompletarEntradaCommand(Guid SesionId, string Codigo, OrigenDeSesion Origen) : ICommand<SesionAbierta>, IAuditable
{
    public string? Objeto => SesionId.ToString();
}

internal sealed class CompletarEntradaHandler(IPortalDb db, ICredenciales credenciales, TimeProvider reloj) : IRequestHandler<CompletarEntradaCommand, SesionAbierta>
{
    public async Task<SesionAbierta> Handle(CompletarEntradaCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var paso = await db.Sesiones.SingleAsync(s => s.Id == request.SesionId, cancellationToken);
        var usuario = await db.Usuarios.SingleAsync(u => u.Id == paso.UsuarioId, cancellationToken);
        if (!paso.Vale(ahora, TimeSpan.MaxValue) || !usuario.PuedeEntrar(reloj.Hoy())) throw ErroresDeCredenciales.SesionRequerida();
        if (!await credenciales.ComprobarCodigoAsync(usuario.Id, request.Codigo)) throw ErroresDeCredenciales.CodigoIncorrecto();

        paso.Revocar(ahora);
        return db.Abrir(TipoSesion.Pagina, usuario, ahora, request.Origen with { ConSegundoFactor = true });
    }
}
