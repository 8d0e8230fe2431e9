using System.Security.Cryptography;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;

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
        var destino = Ruta(despachoId, sha256);
        var temporal = Path.Combine(disco.CrearCarpeta(Path.Combine(raiz, "tmp")), Guid.CreateVersion7().ToString("N"));
        try
        {
            var bytes = await Escribir(temporal, sha256, contenido, maximo, cancellationToken);
            disco.CrearCarpeta(Path.GetDirectoryName(destino)!);
            disco.Renombrar(temporal, destino);
            disco.VolcarCarpeta(Path.GetDirectoryName(destino)!);
            return bytes;
        }
        finally
        {
            File.Delete(temporal);
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

    private async Task<long> Escribir(string temporal, string sha256, Stream contenido, long maximo, CancellationToken cancellationToken)
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

        if (Convert.ToHexStringLower(huella.GetHashAndReset()) != sha256)
            throw new ContenidoRechazadoException("huella-distinta", "El contenido no da esa huella SHA-256. No se ha guardado.");

        disco.Volcar(fichero);
        return total;
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
}
