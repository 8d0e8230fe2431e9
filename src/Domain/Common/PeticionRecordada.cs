namespace ElGestorPortal.Domain.Common;

/// <summary>Respuesta que se dio a una petición con clave de idempotencia: la misma petición, repetida, la recibe otra vez.</summary>
public sealed class PeticionRecordada : IDeDespacho
{
    private PeticionRecordada() { }

    public Guid DespachoId { get; private set; }
    public Guid UsuarioId { get; private init; }
    public string Clave { get; private init; } = "";

    /// <summary>SHA-256 de lo que se pidió, hexadecimal.</summary>
    public string Huella { get; private init; } = "";

    /// <summary>La respuesta, en JSON.</summary>
    public string Respuesta { get; private init; } = "";

    public DateTime Fecha { get; private init; }

    public static PeticionRecordada Recordar(Guid usuarioId, string clave, string huella, string respuesta, DateTime fecha) =>
        new() { UsuarioId = usuarioId, Clave = clave, Huella = huella, Respuesta = respuesta, Fecha = fecha };
}
