using System.Security.Cryptography;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Infrastructure.Common.Disco;

namespace ElGestorPortal.Infrastructure.Documentos;

/// <summary>
/// Contenido en una carpeta: <c>blobs/&lt;despacho&gt;/&lt;ab&gt;/&lt;sha256&gt;</c>. Se escribe en <c>tmp/</c>, se comprueba, se vuelca a disco,
/// se renombra y se vuelca la carpeta: o está entero, o no está.
/// </summary>
internal sealed class AlmacenEnCarpeta(string raiz, IDiscoDuradero disco) : IAlmacenDeContenido
{
    private const int Bufer = 81920;

    public async Task<long> GuardarAsync(Guid despachoId, string sha256, Stream contenido, long maximo, CancellationToken cancellationToken)
    {
        _ = Ruta(despachoId, sha256);
        using var recibido = await RecibirAsync(despachoId, contenido, maximo, cancellationToken);
        if (recibido.Sha256 != sha256) throw new ContenidoRechazadoException("huella-distinta", "El contenido no da esa huella SHA-256. No se ha guardado.");

        recibido.Guardar();
        return recibido.Tamano;
    }

    public async Task<IContenidoRecibido> RecibirAsync(Guid despachoId, Stream contenido, long maximo, CancellationToken cancellationToken)
    {
        var temporal = Path.Combine(disco.CrearCarpeta(Path.Combine(raiz, "tmp")), Guid.CreateVersion7().ToString("N"));
        try
        {
            var (sha256, tamano) = await Escribir(temporal, contenido, maximo, cancellationToken);
            return new Recibido(disco, temporal, Ruta(despachoId, sha256), sha256, tamano);
        }
        catch
        {
            File.Delete(temporal);
            throw;
        }
    }

    public Stream? Abrir(Guid despachoId, string sha256)
    {
        try
        {
            // Sin búfer propio: quien lo lee ya trae el suyo.
            return new FileStream(Ruta(despachoId, sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Existe(Guid despachoId, string sha256) => File.Exists(Ruta(despachoId, sha256));

    public void Borrar(Guid despachoId, string sha256, DateTime anteriorA) => BorrarSi(new FileInfo(Ruta(despachoId, sha256)), anteriorA);

    public void BorrarTodo(Guid despachoId)
    {
        var carpeta = Path.Combine(raiz, despachoId.ToString("N"));
        if (Directory.Exists(carpeta)) Directory.Delete(carpeta, recursive: true);
    }

    public void BorrarTemporales(DateTime anterioresA)
    {
        var carpeta = new DirectoryInfo(Path.Combine(raiz, "tmp"));
        if (!carpeta.Exists) return;
        foreach (var fichero in carpeta.EnumerateFiles()) BorrarSi(fichero, anterioresA);
    }

    public async Task ComprobarAsync(CancellationToken cancellationToken)
    {
        var prueba = Path.Combine(disco.CrearCarpeta(Path.Combine(raiz, "tmp")), $"salud-{Guid.CreateVersion7():N}");
        try
        {
            await File.WriteAllTextAsync(prueba, "salud", cancellationToken);
        }
        finally
        {
            File.Delete(prueba);
        }
    }

    public IEnumerable<string> GuardadosAntesDe(Guid despachoId, DateTime instante)
    {
        var carpeta = new DirectoryInfo(Path.Combine(raiz, despachoId.ToString("N")));
        return carpeta.Exists ? carpeta.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LastWriteTimeUtc < instante && EsHuella(f.Name)).Select(f => f.Name) : [];
    }

    private async Task<(string Sha256, long Tamano)> Escribir(string temporal, Stream contenido, long maximo, CancellationToken cancellationToken)
    {
        using var huella = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var fichero = disco.Crear(temporal);
        var bufer = new byte[Bufer];
        long total = 0;
        int leidos;
        while ((leidos = await contenido.ReadAsync(bufer, cancellationToken)) > 0)
        {
            total += leidos;
            if (total > maximo) throw new DemasiadoGrandeException("contenido-demasiado-grande", $"El contenido pasa de {maximo} bytes.");
            huella.AppendData(bufer, 0, leidos);
            await fichero.WriteAsync(bufer.AsMemory(0, leidos), cancellationToken);
        }

        disco.Volcar(fichero);
        return (Convert.ToHexStringLower(huella.GetHashAndReset()), total);
    }

    /// <summary>Solo huellas: nada de lo que escribe un usuario llega a una ruta.</summary>
    private string Ruta(Guid despachoId, string sha256) => EsHuella(sha256)
        ? Path.Combine(raiz, despachoId.ToString("N"), sha256[..2], sha256)
        : throw new ArgumentException("No es una huella SHA-256.", nameof(sha256));

    private static bool EsHuella(string nombre) => nombre.Length == 64 && nombre.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');

    private static void BorrarSi(FileInfo fichero, DateTime anteriorA)
    {
        if (fichero.Exists && fichero.LastWriteTimeUtc < anteriorA) fichero.Delete();
    }

    /// <summary>Está en <c>tmp/</c>, ya volcado: guardarlo es darle su nombre.</summary>
    private sealed class Recibido(IDiscoDuradero disco, string temporal, string destino, string sha256, long tamano) : IContenidoRecibido
    {
        public string Sha256 => sha256;

        public long Tamano => tamano;

        public Stream Abrir() => new FileStream(temporal, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096, FileOptions.RandomAccess);

        public void Guardar()
        {
            var carpeta = disco.CrearCarpeta(Path.GetDirectoryName(destino)!);
            disco.Renombrar(temporal, destino);
            disco.VolcarCarpeta(carpeta);
        }

        public void Dispose() => File.Delete(temporal);
    }
}
