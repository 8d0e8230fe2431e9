using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Acceso;

public enum TipoSesion
{
    /// <summary>Cookie de las páginas.</summary>
    Pagina,

    /// <summary>Token de acceso de la API, 15 minutos.</summary>
    Acceso,

    /// <summary>Token de renovación, 30 días, de un solo uso.</summary>
    Renovacion,

    /// <summary>A medio abrir: dio la contraseña y falta el segundo factor.</summary>
    SegundoFactor,

    /// <summary>A medio abrir: dio la contraseña y tiene que activar el segundo factor antes de entrar.</summary>
    AltaSegundoFactor,
}

/// <summary>Sesión de página o token de la API: un secreto opaco del que aquí solo queda la huella.</summary>
public sealed class Sesion : Entity, IDeDespacho
{
    private Sesion() { }

    public Guid DespachoId { get; private set; }
    public Guid UsuarioId { get; private init; }
    public TipoSesion Tipo { get; private init; }

    /// <summary>SHA-256 del secreto, hexadecimal.</summary>
    public string Huella { get; private init; } = "";

    /// <summary>Une los tokens nacidos de una misma entrada: si uno de renovación se usa dos veces, caen todos.</summary>
    public Guid FamiliaId { get; private init; }

    public bool ConSegundoFactor { get; private init; }
    public DateTime Creada { get; private init; }
    public DateTime UltimoUso { get; private set; }
    public DateTime Caduca { get; private init; }
    public DateTime? Revocada { get; private set; }

    /// <summary>Renovación ya gastada; volver a verla es señal de robo.</summary>
    public DateTime? Gastada { get; private set; }

    public string? Direccion { get; private init; }
    public string? Dispositivo { get; private init; }

    /// <summary>Usuario como el que mira el portal, si mira como otro.</summary>
    public Guid? ViendoComo { get; private set; }

    public void VerComo(Guid? usuarioId) => ViendoComo = usuarioId;

    public static Sesion Abrir(TipoSesion tipo, Guid usuarioId, string huella, DateTime ahora, TimeSpan dura, OrigenDeSesion origen) => new()
    {
        Tipo = tipo,
        UsuarioId = usuarioId,
        Huella = huella,
        FamiliaId = origen.FamiliaId ?? Guid.CreateVersion7(),
        ConSegundoFactor = origen.ConSegundoFactor,
        Creada = ahora,
        UltimoUso = ahora,
        Caduca = ahora + dura,
        Direccion = origen.Direccion,
        Dispositivo = origen.Dispositivo?.Length > 200 ? origen.Dispositivo[..200] : origen.Dispositivo,
    };

    public bool Vale(DateTime ahora, TimeSpan inactividad) => Revocada is null && Gastada is null && Vale(UltimoUso, Caduca, ahora, inactividad);

    /// <summary>Una que nadie revocó ni gastó: ni caducada ni olvidada.</summary>
    public static bool Vale(DateTime ultimoUso, DateTime caduca, DateTime ahora, TimeSpan inactividad) => ahora < caduca && ahora - ultimoUso < inactividad;

    public void Usar(DateTime ahora) => UltimoUso = ahora;

    public void Gastar(DateTime ahora) => Gastada = ahora;

    public void Revocar(DateTime ahora) => Revocada ??= ahora;
}

/// <param name="Direccion">Dirección IP de quien la abre.</param>
/// <param name="Dispositivo">Agente de usuario.</param>
/// <param name="ConSegundoFactor">Se comprobó el segundo factor.</param>
/// <param name="FamiliaId">Familia a la que pertenece; null: nace una.</param>
public sealed record OrigenDeSesion(string? Direccion, string? Dispositivo, bool ConSegundoFactor = false, Guid? FamiliaId = null);
