using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Documentos;

/// <summary>Bytes que están, enteros y comprobados, en el almacén de un despacho.</summary>
public sealed class Contenido : IDeDespacho
{
    private Contenido() { }

    public Guid DespachoId { get; private set; }
    public string Sha256 { get; private init; } = "";

    /// <summary>Bytes.</summary>
    public long Tamano { get; private init; }

    public DateTime Recibido { get; private init; }

    public static Contenido De(string sha256, long tamano, DateTime recibido) => new() { Sha256 = sha256, Tamano = tamano, Recibido = recibido };
}
