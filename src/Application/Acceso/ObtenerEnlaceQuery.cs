using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>¿Vale este enlace y de quién es? null si no vale: usado, caducado, sustituido, de otro despacho o inventado.</summary>
[Publico]
public sealed record ObtenerEnlaceQuery(string Token, PropositoDeEnlace Proposito) : IQuery<EnlaceDto?>;

/// <param name="Usuario">Con qué nombre entrará.</param>
public sealed record EnlaceDto(string Nombre, string Usuario);

internal sealed class ObtenerEnlaceHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ObtenerEnlaceQuery, EnlaceDto?>
{
    public async Task<EnlaceDto?> Handle(ObtenerEnlaceQuery request, CancellationToken cancellationToken)
    {
        var enlace = await db.EnlaceVivoAsync(request.Token, request.Proposito, reloj.Ahora(), cancellationToken);
        return enlace is null
            ? null
            : await db.Usuarios.Where(u => u.Id == enlace.UsuarioId && u.Estado != EstadoUsuario.Suspendido).Select(u => new EnlaceDto(u.Nombre, u.NombreDeAcceso)).SingleOrDefaultAsync(cancellationToken);
    }
}
