using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// Escribe el ZIP según lo lee, documento a documento y en trozos pequeños: la memoria no depende de cuántos ni de cuánto ocupen.
/// Delante va <c>indice.csv</c> con la huella de cada uno.
/// </summary>
internal sealed class EscritorDeZip(IReadOnlyList<DocumentoDescargable> entradas, Func<DocumentoDescargable, Stream> abrir)
{
    private const string Indice = "indice.csv";
    private const int Bufer = 81920;
    private static readonly DateOnly Primero = new(1980, 1, 1);
    private static readonly DateOnly Ultimo = new(2107, 12, 31);

    public async Task EscribirAsync(Stream destino, CancellationToken cancellationToken)
    {
        var usados = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Indice };
        var nombres = entradas.Select(e => NombreDeFichero.Distinto(e.Nombre, e.TipoMime, usados)).ToList();

        // Solo se cierra si se llegó al final: cerrarlo a medias lo haría pasar por entero.
        var salida = new FlujoConEspera(destino);
        var zip = await ZipArchive.CreateAsync(salida, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await EscribirIndice(zip, nombres, cancellationToken);
        for (var i = 0; i < entradas.Count; i++) await Escribir(zip, nombres[i], entradas[i], cancellationToken);
        await zip.DisposeAsync();
        await salida.VolcarAsync(cancellationToken);
    }

    private async Task EscribirIndice(ZipArchive zip, List<string> nombres, CancellationToken cancellationToken)
    {
        await using var flujo = await zip.CreateEntry(Indice, CompressionLevel.Optimal).OpenAsync(cancellationToken);
        await using var texto = new StreamWriter(flujo, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await texto.WriteAsync(Csv.Linea("Nombre", "SHA-256", "Tamaño", "Fecha").AsMemory(), cancellationToken);
        for (var i = 0; i < entradas.Count; i++)
        {
            var e = entradas[i];
            await texto.WriteAsync(Csv.Linea(nombres[i], e.Sha256, e.Tamano.ToString(CultureInfo.InvariantCulture), e.Dia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).AsMemory(), cancellationToken);
        }
    }

    private async Task Escribir(ZipArchive zip, string nombre, DocumentoDescargable entrada, CancellationToken cancellationToken)
    {
        var dentro = zip.CreateEntry(nombre, YaComprimido(entrada.TipoMime) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        dentro.LastWriteTime = new DateTimeOffset((entrada.Dia < Primero ? Primero : entrada.Dia > Ultimo ? Ultimo : entrada.Dia).ToDateTime(new(12, 0)), TimeSpan.Zero);
        await using var contenido = abrir(entrada);
        await using var flujo = await dentro.OpenAsync(cancellationToken);
        await contenido.CopyToAsync(flujo, Bufer, cancellationToken);
    }

    private static bool YaComprimido(string tipoMime) =>
        tipoMime.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || tipoMime.Equals("application/pdf", StringComparison.OrdinalIgnoreCase) || tipoMime.Equals("application/zip", StringComparison.OrdinalIgnoreCase);
}
