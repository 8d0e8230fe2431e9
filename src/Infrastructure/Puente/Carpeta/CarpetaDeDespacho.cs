using System.Text.RegularExpressions;
using ElGestorPortal.Infrastructure.Common.Disco;

namespace ElGestorPortal.Infrastructure.Puente.Carpeta;

/// <summary>
/// Un sentido de la carpeta de un despacho: <c>tmp</c>, <c>listo</c>, <c>procesado</c> y <c>error</c>. Solo se tocan ficheros con los nombres del contrato,
/// y nunca a través de un enlace simbólico: la carpeta es de dos.
/// </summary>
internal sealed partial class CarpetaDeDespacho(string raiz, string slug, string sentido, IDiscoDuradero disco)
{
    public string Tmp => Ruta("tmp");

    public string Listo => Ruta("listo");

    public string Procesado => Ruta("procesado");

    public string Error => Ruta("error");

    /// <summary>Lo que la oficina pide al escritorio, fuera de las bandejas.</summary>
    public string Pedido => Path.Combine(Base, "pedido.json");

    private string Base => Path.Combine(raiz, slug, sentido);

    /// <returns>false si alguna no es una carpeta de verdad: no se entra.</returns>
    public bool Preparar()
    {
        foreach (var carpeta in new[] { Tmp, Listo, Procesado, Error }) disco.CrearCarpeta(carpeta);
        return new[] { Path.Combine(raiz, slug), Base, Tmp, Listo, Procesado, Error }.All(c => new DirectoryInfo(c) is { Exists: true, LinkTarget: null });
    }

    /// <summary>Los mensajes de la bandeja, por su nombre: el contador de quien escribe es orden suficiente.</summary>
    public IEnumerable<FileInfo> Mensajes() => Ficheros(Listo).Where(f => Nombre().IsMatch(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal);

    public IEnumerable<FileInfo> Contenidos() => Ficheros(Listo).Where(f => Contenido().IsMatch(f.Name));

    public bool TieneContenido(string sha256) => Ficheros(Listo, sha256 + ".bin").Any();

    /// <summary>El id que lleva el nombre de un mensaje.</summary>
    public static Guid IdDe(string nombre) => Guid.ParseExact(Nombre().Match(nombre).Groups[1].Value, "D");

    /// <summary>Se escribe en <c>tmp</c>, se vuelca y se renombra: en su sitio o está entero, o no está.</summary>
    public async Task EscribirAsync(string destino, Func<Stream, Task> escribir)
    {
        var temporal = Path.Combine(Tmp, Guid.CreateVersion7().ToString("N"));
        try
        {
            await using (var fichero = disco.Crear(temporal))
            {
                await escribir(fichero);
                disco.Volcar(fichero);
            }

            disco.Renombrar(temporal, destino);
            disco.VolcarCarpeta(Path.GetDirectoryName(destino)!);
        }
        finally
        {
            File.Delete(temporal);
        }
    }

    /// <summary>Sin ruido si otro lo movió antes.</summary>
    public void Mover(FileInfo fichero, string a)
    {
        try
        {
            disco.Renombrar(fichero.FullName, Path.Combine(a, fichero.Name));
        }
        catch (FileNotFoundException)
        {
            return;
        }

        disco.VolcarCarpeta(a);
        disco.VolcarCarpeta(Listo);
    }

    public void Barrer(DateTime anterioresA)
    {
        foreach (var fichero in new[] { Procesado, Error, Tmp }.SelectMany(c => Ficheros(c)).Where(f => f.LastWriteTimeUtc < anterioresA)) fichero.Delete();
        foreach (var contenido in Contenidos().Where(f => f.LastWriteTimeUtc < anterioresA)) contenido.Delete();
    }

    private static IEnumerable<FileInfo> Ficheros(string carpeta, string patron = "*") =>
        new DirectoryInfo(carpeta).EnumerateFiles(patron).Where(f => f.LinkTarget is null && !f.Attributes.HasFlag(FileAttributes.ReparsePoint));

    private string Ruta(string nombre) => Path.Combine(Base, nombre);

    [GeneratedRegex("^[0-9]{12}_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.json$")]
    private static partial Regex Nombre();

    [GeneratedRegex("^[0-9a-f]{64}\\.bin$")]
    private static partial Regex Contenido();
}
