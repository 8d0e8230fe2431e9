namespace ElGestorPortal.Application.Documentos;

/// <summary>Sección <c>Portal:Subidas</c> de la configuración: qué se admite y cuánto.</summary>
public sealed class OpcionesDeSubidas
{
    public const string Seccion = "Portal:Subidas";
    private const long Mega = 1024 * 1024;

    /// <summary>Bytes de cada archivo.</summary>
    public long MaximoPorArchivo { get; set; } = 20 * Mega;

    /// <summary>Bytes que puede subir un usuario en un día.</summary>
    public long BytesPorUsuarioYDia { get; set; } = 500 * Mega;

    /// <summary>Archivos que puede subir un usuario en un día.</summary>
    public int ArchivosPorUsuarioYDia { get; set; } = 300;

    /// <summary>Bytes de todo lo que se ha subido en un despacho.</summary>
    public long BytesPorDespacho { get; set; } = 50 * 1024 * Mega;

    /// <summary>Puntos que puede tener una imagen.</summary>
    public long MaximoDePixeles { get; set; } = 200_000_000;

    /// <summary><c>tcp://servidor:puerto</c> o <c>unix:/ruta</c> de un clamd; <c>muestra</c>, <c>ninguno</c>, o vacío: lo subido espera sin salir del portal.</summary>
    public string Antivirus { get; set; } = "";

    /// <summary>Segundos que se espera al antivirus.</summary>
    public int PlazoDelAntivirus { get; set; } = 20;
}
