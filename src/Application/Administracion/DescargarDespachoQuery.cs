using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>
/// Todo lo que el portal guarda del despacho, en un ZIP que se lee con una máquina: un fichero JSON por líneas de cada tabla, los contenidos por su
/// huella e <c>indice.csv</c> con el SHA-256 de cada fichero. Se escribe según se lee y queda apuntado quién lo sacó.
/// </summary>
[Requiere(Permiso.Administrar)]
public sealed record DescargarDespachoQuery : IQuery<FicheroDto>;

internal sealed class DescargarDespachoHandler(ITablasDeDespacho tablas, IMediator mediator, TimeProvider reloj) : IRequestHandler<DescargarDespachoQuery, FicheroDto>
{
    private const int Bufer = 81920;

    private static readonly JsonSerializerOptions Opciones = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false };

    public async Task<FicheroDto> Handle(DescargarDespachoQuery request, CancellationToken cancellationToken)
    {
        await mediator.Send(new AnotarSalidaDelDespachoCommand(), cancellationToken);
        return new($"despacho-{reloj.Hoy():yyyy-MM-dd}.zip", "application/zip", EscribirAsync);
    }

    private async Task EscribirAsync(Stream destino, CancellationToken cancellationToken)
    {
        // Solo se cierra si se llegó al final: cerrarlo a medias lo haría pasar por entero.
        var salida = new FlujoConEspera(destino);
        var zip = await ZipArchive.CreateAsync(salida, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var indice = new List<(string Nombre, string Sha256, long Tamano)>();
        foreach (var tabla in tablas.Entregables) indice.Add(await EscribirTabla(zip, tabla, cancellationToken));

        var malos = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var sha256 in Huellas(cancellationToken))
            if (!await EscribirContenido(zip, sha256, cancellationToken)) malos.Add(sha256);

        await EscribirIndice(zip, indice, malos, cancellationToken);
        await zip.DisposeAsync();
        await salida.VolcarAsync(cancellationToken);
    }

    private async Task<(string, string, long)> EscribirTabla(ZipArchive zip, string tabla, CancellationToken cancellationToken)
    {
        var nombre = $"tablas/{tabla}.jsonl";
        using var huella = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var flujo = await zip.CreateEntry(nombre).OpenAsync(cancellationToken);
        var total = 0L;
        await foreach (var fila in tablas.LeerAsync(tabla, cancellationToken))
        {
            var linea = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(fila, Opciones) + "\n");
            huella.AppendData(linea);
            total += linea.Length;
            await flujo.WriteAsync(linea, cancellationToken);
        }

        return (nombre, Convert.ToHexStringLower(huella.GetHashAndReset()), total);
    }

    /// <returns>false si no está, o si lo que hay no da su huella.</returns>
    private async Task<bool> EscribirContenido(ZipArchive zip, string sha256, CancellationToken cancellationToken)
    {
        await using var contenido = await mediator.Send(new AbrirContenidoDelDespachoQuery(sha256), cancellationToken);
        if (contenido is null) return false;

        using var huella = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var flujo = await zip.CreateEntry(Ruta(sha256), CompressionLevel.Fastest).OpenAsync(cancellationToken);
        var bufer = new byte[Bufer];
        int leidos;
        while ((leidos = await contenido.ReadAsync(bufer, cancellationToken)) > 0)
        {
            huella.AppendData(bufer, 0, leidos);
            await flujo.WriteAsync(bufer.AsMemory(0, leidos), cancellationToken);
        }

        return Convert.ToHexStringLower(huella.GetHashAndReset()) == sha256;
    }

    private async Task EscribirIndice(ZipArchive zip, IEnumerable<(string Nombre, string Sha256, long Tamano)> deTablas, HashSet<string> malos, CancellationToken cancellationToken)
    {
        await using var flujo = await zip.CreateEntry("indice.csv").OpenAsync(cancellationToken);
        await using var texto = new StreamWriter(flujo, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await texto.WriteAsync(Csv.Linea("Nombre", "SHA-256", "Tamaño", "Estado").AsMemory(), cancellationToken);
        foreach (var (nombre, sha256, tamano) in deTablas) await texto.WriteAsync(Csv.Linea(nombre, sha256, tamano.ToString(CultureInfo.InvariantCulture), "bien").AsMemory(), cancellationToken);

        await foreach (var fila in tablas.LeerAsync(Contenidos, cancellationToken))
        {
            var sha256 = (string)fila["sha256"]!;
            await texto.WriteAsync(Csv.Linea(Ruta(sha256), sha256, Convert.ToString(fila["tamano"], CultureInfo.InvariantCulture), malos.Contains(sha256) ? "no está o está dañado" : "bien").AsMemory(), cancellationToken);
        }
    }

    private const string Contenidos = "Contenidos";

    private async IAsyncEnumerable<string> Huellas([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var fila in tablas.LeerAsync(Contenidos, cancellationToken)) yield return (string)fila["sha256"]!;
    }

    private static string Ruta(string sha256) => $"contenidos/{sha256[..2]}/{sha256}";
}
