namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>El logotipo del despacho, entero, para ponerlo en un papel; null si no está o no es una imagen de un tamaño razonable.</summary>
[Publico]
public sealed record LeerLogotipoQuery(string Sha256) : IQuery<byte[]?>;

internal sealed class LeerLogotipoHandler(IAlmacenDeContenido almacen, IUsuarioActual usuario) : IRequestHandler<LeerLogotipoQuery, byte[]?>
{
    private const int Maximo = 2 * 1024 * 1024;

    public async Task<byte[]?> Handle(LeerLogotipoQuery request, CancellationToken cancellationToken)
    {
        await using var flujo = almacen.Abrir(usuario.DespachoId, request.Sha256);
        if (flujo is null or { Length: > Maximo }) return null;

        var bytes = new byte[flujo.Length];
        await flujo.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
