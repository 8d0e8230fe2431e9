namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Unos bytes del despacho, para llevárselo entero; null si no están. Los cierra quien los recibe.</summary>
[Requiere(Permiso.Administrar)]
public sealed record AbrirContenidoDelDespachoQuery(string Sha256) : IQuery<Stream?>;

internal sealed class AbrirContenidoDelDespachoHandler(IAlmacenDeContenido almacen, IUsuarioActual usuario) : IRequestHandler<AbrirContenidoDelDespachoQuery, Stream?>
{
    public Task<Stream?> Handle(AbrirContenidoDelDespachoQuery request, CancellationToken cancellationToken) => Task.FromResult(almacen.Abrir(usuario.DespachoId, request.Sha256));
}
