namespace ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

/// <summary>La carpeta de un despacho vista desde el escritorio. Las rutas son relativas: <c>a-portal/listo/…</c>.</summary>
internal interface ICarpetaCompartida
{
    /// <summary>Los nombres que hay; ninguno si la carpeta no existe.</summary>
    IReadOnlyList<string> Listar(string carpeta);

    /// <summary>null si no está.</summary>
    byte[]? Leer(string ruta);

    /// <summary>Escribe en <c>a-portal/tmp</c>, vuelca y renombra a <c>a-portal/listo</c>.</summary>
    void Dejar(string nombre, ReadOnlyMemory<byte> contenido);

    /// <summary>Sin ruido si ya no está.</summary>
    void Mover(string de, string a);
}

/// <summary>La carpeta de verdad.</summary>
internal sealed class CarpetaEnDisco(string raiz) : ICarpetaCompartida
{
    public IReadOnlyList<string> Listar(string carpeta)
    {
        var ruta = new DirectoryInfo(Path.Combine(raiz, carpeta));
        return ruta.Exists ? [.. ruta.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal)] : [];
    }

    public byte[]? Leer(string ruta)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(raiz, ruta));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Dejar(string nombre, ReadOnlyMemory<byte> contenido)
    {
        var tmp = Directory.CreateDirectory(Path.Combine(raiz, "a-portal", "tmp")).FullName;
        var listo = Directory.CreateDirectory(Path.Combine(raiz, "a-portal", "listo")).FullName;
        var temporal = Path.Combine(tmp, nombre + ".part");
        using (var fichero = new FileStream(temporal, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            fichero.Write(contenido.Span);
            fichero.Flush(true);
        }

        File.Move(temporal, Path.Combine(listo, nombre), true);
    }

    public void Mover(string de, string a)
    {
        var destino = Path.Combine(raiz, a);
        Directory.CreateDirectory(Path.GetDirectoryName(destino)!);
        try
        {
            File.Move(Path.Combine(raiz, de), destino, true);
        }
        catch (FileNotFoundException)
        {
            // Ya se había movido.
        }
    }
}
