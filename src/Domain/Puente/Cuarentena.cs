using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Puente;

/// <summary>Elemento que no se pudo aplicar, entero y con su porqué, hasta que la oficina lo resuelva o llegue uno bueno.</summary>
public sealed class Cuarentena : Entity, IDeDespacho
{
    /// <summary>Código de un borrado de instantánea retenido.</summary>
    public const string BorradoDeInstantanea = "borrado-de-instantanea";

    private Cuarentena() { }

    public Guid DespachoId { get; private set; }
    public string Tipo { get; private init; } = "";
    public string OrigenId { get; private init; } = "";
    public long? Version { get; private init; }
    public string Codigo { get; private set; } = "";
    public string Detalle { get; private set; } = "";

    /// <summary>El elemento tal como llegó, en JSON.</summary>
    public string Carga { get; private init; } = "";

    /// <summary>SHA-256 de la carga: el mismo elemento malo, reenviado, no se guarda dos veces.</summary>
    public string HuellaDeCarga { get; private init; } = "";

    public int Veces { get; private set; } = 1;
    public DateTime Primera { get; private init; }
    public DateTime Ultima { get; private set; }

    /// <summary>Cuándo dejó de hacer falta: llegó una versión buena, igual o posterior.</summary>
    public DateTime? Resuelta { get; private set; }

    public static Cuarentena Retener(string tipo, string origenId, long? version, string codigo, string detalle, string carga, string huella, DateTime cuando) => new()
    {
        Tipo = tipo,
        OrigenId = origenId,
        Version = version,
        Codigo = codigo,
        Detalle = detalle,
        Carga = carga,
        HuellaDeCarga = huella,
        Primera = cuando,
        Ultima = cuando,
    };

    public void Repetir(string codigo, string detalle, DateTime cuando)
    {
        (Codigo, Detalle, Ultima, Resuelta) = (codigo, detalle, cuando, null);
        Veces++;
    }

    public void Resolver(DateTime cuando) => Resuelta ??= cuando;
}
