using System.Collections.Concurrent;
using System.Security.Cryptography;
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

    public async Task<IContenidoRecibido> RecibirAsync(Guid despachoId, Stream contenido, long maximo, CancellationToken cancellationToken)
    {
        var copia = new MemoryStream();
        await contenido.CopyToAsync(copia, cancellationToken);
        if (copia.Length > maximo) throw new DemasiadoGrandeException("contenido-demasiado-grande", "Pasa del máximo.");
        var bytes = copia.ToArray();
        return new Recibido(this, despachoId, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
    }

    public Stream? Abrir(Guid despachoId, string sha256) => _contenidos.TryGetValue((despachoId, sha256), out var bytes) ? new MemoryStream(bytes, writable: false) : null;

    public bool Existe(Guid despachoId, string sha256) => _contenidos.ContainsKey((despachoId, sha256));

    public void Borrar(Guid despachoId, string sha256, DateTime anteriorA) => _contenidos.TryRemove((despachoId, sha256), out _);

    public void BorrarTodo(Guid despachoId)
    {
        foreach (var clave in _contenidos.Keys.Where(c => c.Despacho == despachoId)) _contenidos.TryRemove(clave, out _);
    }

    public void BorrarTemporales(DateTime anterioresA)
    {
        // No deja nada a medias.
    }

    public Task ComprobarAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IEnumerable<string> GuardadosAntesDe(Guid despachoId, DateTime instante) => [];

    private sealed class Recibido(AlmacenEnMemoria almacen, Guid despachoId, string sha256, byte[] bytes) : IContenidoRecibido
    {
        public string Sha256 => sha256;

        public long Tamano => bytes.Length;

        public Stream Abrir() => new MemoryStream(bytes, writable: false);

        public void Guardar() => almacen._contenidos[(despachoId, sha256)] = bytes;

        public void Dispose()
        {
            // No deja nada fuera de la memoria.
        }
    }
}
