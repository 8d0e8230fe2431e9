using ElGestorPortal.Application.Administracion.Contratos;

namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>
/// En nombre de quién se enseña lo compartido con un enlace: quien lo creó, si su despacho sigue dejando compartir y él todavía puede entrar y hacer eso.
/// null si algo ya no se cumple. Es la misma regla para todo lo que se comparte.
/// </summary>
/// <param name="UsuarioId">Quien creó el enlace.</param>
/// <param name="Hacen">Los permisos que tiene que conservar.</param>
[Publico]
public sealed record ObtenerAutorDeEnlaceQuery(Guid UsuarioId, Permiso Hacen) : IQuery<Identidad?>;

internal sealed class ObtenerAutorDeEnlaceHandler(IMediator mediator, IEnvioAislado envio, IUsuarioActual usuario) : IRequestHandler<ObtenerAutorDeEnlaceQuery, Identidad?>
{
    public async Task<Identidad?> Handle(ObtenerAutorDeEnlaceQuery request, CancellationToken cancellationToken)
    {
        if (!await mediator.Send(new PermiteCompartirQuery(), cancellationToken)) return null;

        var autor = await envio.EnviarComoAsync(Identidad.Sistema(usuario.DespachoId), new ObtenerIdentidadQuery(request.UsuarioId), cancellationToken);
        return autor is not null && (autor.Permisos & request.Hacen) == request.Hacen ? autor : null;
    }
}
