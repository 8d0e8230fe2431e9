using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Qué norma es una versión.</summary>
public enum ClaseDeNorma
{
    Precios,
    Depreciacion,
    Reglas,
    Tasas,
}

/// <summary>
/// Una versión de una norma oficial, tal como se cargó: no cambia nunca. Que se use lo dice su activación, o ser «de serie» en el despacho que no ha
/// activado otra. Es de la plataforma porque las normas son de todos; la que carga un despacho solo la ve él.
/// </summary>
public sealed class VersionOficial : Entity, IDePlataforma
{
    private VersionOficial() { }

    public ClaseDeNorma Clase { get; private init; }

    /// <summary>Con este nombre se cita: <c>HAC/1501/2025</c>, <c>2026.1</c>.</summary>
    public string Clave { get; private init; } = "";

    /// <summary>Primer día en que rige.</summary>
    public DateOnly Desde { get; private init; }

    /// <summary>La norma, en JSON.</summary>
    public string Contenido { get; private init; } = "";

    /// <summary>SHA-256 de lo que se cargó: cargar lo mismo dos veces no lo duplica.</summary>
    public string Huella { get; private init; } = "";

    /// <summary>Rige en todo despacho que no haya activado otra.</summary>
    public bool DeSerie { get; private set; }

    /// <summary>El despacho que la cargó; null si la trajo el portal o quien lo explota.</summary>
    public Guid? PropietarioId { get; private init; }

    public string CargadaPor { get; private init; } = "";
    public DateTime Cargada { get; private init; }

    /// <summary>Filas de precios, por sección.</summary>
    public int Turismos { get; private init; }

    public int Autocaravanas { get; private init; }

    /// <summary>Las filas son una muestra: sustituirla por la Orden entera no es cambiar de norma.</summary>
    public bool EsMuestra { get; private init; }

    public static VersionOficial Cargar(Guid id, ClaseDeNorma clase, string clave, DateOnly desde, string contenido, string huella, Carga carga) => new()
    {
        Id = id, Clase = clase, Clave = clave, Desde = desde, Contenido = contenido, Huella = huella, PropietarioId = carga.Propietario, CargadaPor = carga.Quien, Cargada = carga.Cuando,
        DeSerie = carga.DeSerie, EsMuestra = carga.EsMuestra, Turismos = carga.Turismos, Autocaravanas = carga.Autocaravanas,
    };

    /// <summary>Desde ahora es la de los despachos que no han elegido.</summary>
    public void PonerDeSerie()
    {
        if (PropietarioId is not null) throw new DomainRuleException("Una versión cargada por un despacho solo vale en él.");
        DeSerie = true;
    }

    /// <summary>Otra ocupa su lugar.</summary>
    public void Relevar() => DeSerie = false;
}

/// <summary>Quién carga una versión, cuándo y con cuántas filas.</summary>
public sealed record Carga(Guid? Propietario, string Quien, DateTime Cuando, bool DeSerie = false, bool EsMuestra = false, int Turismos = 0, int Autocaravanas = 0);

/// <summary>Un despacho pone en uso una versión. La última de cada clase y día de inicio es la que vale; las demás quedan como historia.</summary>
public sealed class ActivacionDeVersion : Entity, IDeDespacho
{
    private ActivacionDeVersion() { }

    public Guid DespachoId { get; private set; }
    public Guid VersionId { get; private init; }
    public string ActivadaPor { get; private init; } = "";
    public DateTime Activada { get; private init; }

    /// <summary>Cuándo la relevó otra; null mientras esté en uso.</summary>
    public DateTime? Relevada { get; private set; }

    public static ActivacionDeVersion De(Guid versionId, string quien, DateTime cuando) => new() { VersionId = versionId, ActivadaPor = quien, Activada = cuando };

    public void Relevar(DateTime cuando) => Relevada ??= cuando;
}
