using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Puente;

/// <summary>
/// Libro de entrada: una línea por objeto del escritorio. Da a cada uno su id del portal, incluso si solo se le ha citado
/// (sin versión todavía), y decide si lo que llega es nuevo, igual, viejo o contradictorio.
/// </summary>
public sealed class RegistroDeEntrada : IDeDespacho
{
    private RegistroDeEntrada() { }

    public Guid DespachoId { get; private set; }
    public string Tipo { get; private init; } = "";
    public string OrigenId { get; private init; } = "";

    /// <summary>Id en el portal.</summary>
    public Guid ObjetoId { get; private init; } = Guid.CreateVersion7();

    /// <summary>Última versión aplicada; null: solo se le ha citado.</summary>
    public long? Version { get; private set; }

    /// <summary>Huella de esa versión, 64 hexadecimales.</summary>
    public string? Huella { get; private set; }

    public bool Borrado { get; private set; }

    /// <summary>Cuándo cambió por última vez, UTC.</summary>
    public DateTime Cambiado { get; private set; }

    /// <summary>Borrado porque una instantánea no lo nombró: la misma versión lo revive.</summary>
    public bool PorInstantanea { get; private set; }

    /// <summary>Última instantánea que lo nombró.</summary>
    public Guid? VistoEn { get; private set; }

    /// <summary>Desde cuándo espera a aquello de lo que cuelga; null si no espera.</summary>
    public DateTime? EnEsperaDesde { get; private set; }

    public bool HaLlegado => Version is not null;

    public static RegistroDeEntrada Citar(string tipo, string origenId) => new() { Tipo = tipo, OrigenId = origenId };

    /// <summary>Lo que allí tiene ese id ya estaba aquí con este: un documento que se subió al portal.</summary>
    public static RegistroDeEntrada Reconocer(string tipo, string origenId, Guid objetoId) => new() { Tipo = tipo, OrigenId = origenId, ObjetoId = objetoId };

    /// <summary>Qué hacer con una versión que llega, sin cambiar nada.</summary>
    public Veredicto Juzgar(long version, string huella) => Version switch
    {
        null => Veredicto.Aplicar,
        var v when version == v && PorInstantanea && string.Equals(huella, Huella, StringComparison.Ordinal) => Veredicto.Aplicar,
        var v when version > v => Veredicto.Aplicar,
        var v when version < v => Veredicto.Obsoleto,
        _ => string.Equals(huella, Huella, StringComparison.Ordinal) ? Veredicto.SinCambios : Veredicto.Conflicto,
    };

    public void Aplicar(long version, string huella, bool borrado, bool enEspera, DateTime cuando)
    {
        Version = version;
        Huella = huella;
        Borrado = borrado;
        PorInstantanea = false;
        Cambiado = cuando;
        EnEsperaDesde = enEspera ? EnEsperaDesde ?? cuando : null;
    }

    /// <summary>La instantánea lo nombra, cambie o no.</summary>
    public void VerEn(Guid instantanea) => VistoEn = instantanea;

    /// <summary>Una instantánea cerró sin nombrarlo: lápida que no gasta versión.</summary>
    public void BorrarPorInstantanea(DateTime cuando) => (Borrado, PorInstantanea, Cambiado) = (true, true, cuando);

    public void DejarDeEsperar() => EnEsperaDesde = null;
}

public enum Veredicto
{
    Aplicar,
    SinCambios,
    Obsoleto,
    Conflicto,
}
