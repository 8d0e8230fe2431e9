using System.Runtime.InteropServices;

namespace ElGestorPortal.Infrastructure.Common.Disco;

/// <summary>Los pasos de una escritura duradera, cada uno por separado para poder hacerlo fallar en las pruebas.</summary>
internal interface IDiscoDuradero
{
    /// <summary>La crea, con las que falten, y vuelca las que la contienen. Devuelve la misma ruta.</summary>
    string CrearCarpeta(string ruta);

    FileStream Crear(string ruta);

    /// <summary>Los bytes del fichero están en el disco al volver.</summary>
    void Volcar(FileStream fichero);

    void Renombrar(string de, string a);

    /// <summary>Los nombres de la carpeta están en el disco al volver.</summary>
    void VolcarCarpeta(string ruta);
}

/// <summary>
/// El <c>Flush(true)</c> de este runtime se traga los errores de fsync en Linux: ahí se llama a fsync directamente y se mira su respuesta.
/// </summary>
internal sealed partial class DiscoDuradero : IDiscoDuradero
{
    public string CrearCarpeta(string ruta)
    {
        if (Directory.Exists(ruta)) return ruta;

        var padre = Path.GetDirectoryName(Path.GetFullPath(ruta));
        if (padre is not null) CrearCarpeta(padre);
        Directory.CreateDirectory(ruta);
        if (padre is not null) VolcarCarpeta(padre);
        return ruta;
    }

    public FileStream Crear(string ruta) => new(ruta, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);

    public void Volcar(FileStream fichero)
    {
        if (OperatingSystem.IsWindows()) fichero.Flush(true);
        else Sincronizar((int)fichero.SafeFileHandle.DangerousGetHandle(), fichero.Name);
    }

    public void Renombrar(string de, string a) => File.Move(de, a, true);

    public void VolcarCarpeta(string ruta)
    {
        // Windows guarda los nombres con el propio renombrado: no hay carpeta que volcar.
        if (OperatingSystem.IsWindows()) return;

        var descriptor = Open(ruta, 0);
        if (descriptor < 0) throw new IOException($"No se pudo abrir la carpeta del almacén (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            Sincronizar(descriptor, ruta);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static void Sincronizar(int descriptor, string que)
    {
        if (Fsync(descriptor) != 0) throw new IOException($"El disco no confirmó «{Path.GetFileName(que)}» (error {Marshal.GetLastPInvokeError()}).");
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string ruta, int modo);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
