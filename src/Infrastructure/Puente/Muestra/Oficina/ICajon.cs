using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

/// <summary>Donde el libro de la oficina sobrevive a que el escritorio se cierre.</summary>
internal interface ICajon
{
    LibroDeOficina Abrir();

    void Guardar(LibroDeOficina libro);
}

/// <summary>En un fichero: se escribe al lado y se renombra.</summary>
internal sealed class CajonEnFichero(string ruta) : ICajon
{
    public LibroDeOficina Abrir() => File.Exists(ruta) ? JsonSerializer.Deserialize<LibroDeOficina>(File.ReadAllBytes(ruta), JsonDelPuente.Opciones)! : new();

    public void Guardar(LibroDeOficina libro)
    {
        var temporal = ruta + ".tmp";
        using (var fichero = new FileStream(temporal, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(fichero, libro, JsonDelPuente.Opciones);
            fichero.Flush(true);
        }

        File.Move(temporal, ruta, true);
    }
}

/// <summary>Dura lo que el proceso, pero pasa por los mismos bytes: lo que no se guardó se pierde.</summary>
internal sealed class CajonEnMemoria : ICajon
{
    private byte[]? guardado;

    public LibroDeOficina Abrir() => guardado is null ? new() : JsonSerializer.Deserialize<LibroDeOficina>(guardado, JsonDelPuente.Opciones)!;

    public void Guardar(LibroDeOficina libro) => guardado = JsonSerializer.SerializeToUtf8Bytes(libro, JsonDelPuente.Opciones);
}
