using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Papel que el despacho pide en un trámite, además de los que el trámite pide siempre.</summary>
public sealed class PapelDelDespacho : Entity, IDeDespacho
{
    public const int Maximo = 20;
    public const int Largo = 200;

    private PapelDelDespacho() { }

    public Guid DespachoId { get; private set; }
    public string Tramite { get; private init; } = "";

    /// <summary>La clase del documento que lo cumple.</summary>
    public string Clase { get; private init; } = "";

    public string Texto { get; private init; } = "";
    public int Orden { get; private init; }

    public static PapelDelDespacho Pedir(string tramite, string clase, string texto, int orden) => new() { Tramite = tramite, Clase = clase, Texto = texto.Trim(), Orden = orden };
}
