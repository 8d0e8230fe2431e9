namespace ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

/// <summary>La carpeta de un despacho vista desde el escritorio. Las rutas son relativas: <c>a-portal/listo/…</c>.</summary>
internal interface ICarpetaCompartida
{
    /// <summary>Los nombres que hay; ninguno si la carpeta no existe.</summary>
    IReadOnlyList<string> Listar(string carpeta);

    /// <summary>null si no está.</summary>
    byte[]? Leer(string ruta);

    /// <summary>Escribe en <c>tmp</c>, vuelca y renombra a <c>listo</c>.</summary>
    void Dejar(string nombre, ReadOnlyMemory<byte> contenido);

    /// <summary>Sin ruido si ya no está.</summary>
    void Mover(string de, string a);
}

/// <summary>La carpeta de verdad.</summary>
/// <param name="raiz">La del despacho.</param>
/// <param name="sentido">Hacia dónde se deja.</param>
internal sealed class CarpetaEnDisco(string raiz, string sentido = "a-portal") : ICarpetaCompartida
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
        var tmp = Directory.CreateDirectory(Path.Combine(raiz, sentido, "tmp")).FullName;
        var listo = Directory.CreateDirectory(Path.Combine(raiz, sentido, "listo")).FullName;
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
