namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Unos bytes del despacho, para el agente que los guardó. Los de otro despacho no existen.</summary>
[Requiere(Permiso.Puente)]
public sealed record AbrirContenidoQuery(string Sha256) : IQuery<ContenidoAbierto>;

/// <summary>Flujo que se puede leer desde cualquier punto. Lo cierra quien lo recibe.</summary>
public sealed record ContenidoAbierto(Stream Flujo, string Sha256);

internal sealed class AbrirContenidoHandler(IPortalDb db, IAlmacenDeContenido almacen, IUsuarioActual usuario) : IRequestHandler<AbrirContenidoQuery, ContenidoAbierto>
{
    public async Task<ContenidoAbierto> Handle(AbrirContenidoQuery request, CancellationToken cancellationToken)
    {
        var existe = await db.Contenidos.AnyAsync(c => c.Sha256 == request.Sha256, cancellationToken);
        return existe && almacen.Abrir(usuario.DespachoId, request.Sha256) is { } flujo ? new(flujo, request.Sha256) : throw new NotFoundException();
    }
}
