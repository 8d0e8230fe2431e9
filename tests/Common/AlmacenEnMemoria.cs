using System.Collections.Concurrent;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;

namespace ElGestorPortal.Tests.Common;

/// <summary>Contenidos en memoria: para las pruebas que suben miles y no miran el disco.</summary>
public sealed class AlmacenEnMemoria : IAlmacenDeContenido
{
    private readonly ConcurrentDictionary<(Guid Despacho, string Sha256), byte[]> _contenidos = new();

    public async Task<long> GuardarAsync(Guid despachoId, string sha256, Stream contenido, long maximo, CancellationToken cancellationToken)
    {
        using var copia = new MemoryStream();
        await contenido.CopyToAsync(copia, cancellationToken);
        if (copia.Length > maximo) throw new DemasiadoGrandeException("contenido-demasiado-grande", "Pasa del máximo.");
        _contenidos[(despachoId, sha256)] = copia.ToArray();
        return copia.Length;
    }

    public Stream? Abrir(Guid despachoId, string sha256) => _contenidos.TryGetValue((despachoId, sha256), out var bytes) ? new MemoryStream(bytes, writable: false) : null;

    public void Borrar(Guid despachoId, string sha256) => _contenidos.TryRemove((despachoId, sha256), out _);

    public IEnumerable<string> GuardadosAntesDe(Guid despachoId, DateTime instante) => [];
}
