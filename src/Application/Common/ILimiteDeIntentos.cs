namespace ElGestorPortal.Application.Common;

/// <summary>Cuenta intentos en ventanas que se deslizan. Nunca bloquea para siempre.</summary>
public interface ILimiteDeIntentos
{
    /// <summary>Apunta un intento en cada cupo y devuelve null; si alguno está lleno no apunta nada y devuelve cuánto hay que esperar.</summary>
    TimeSpan? Contar(IReadOnlyList<Cupo> cupos);

    /// <summary>Quita el último intento apuntado: no era un fallo.</summary>
    void Devolver(Cupo cupo);

    /// <summary>Quita todos los apuntados.</summary>
    void Vaciar(Cupo cupo);
}

/// <param name="Clave">De quién son los intentos.</param>
/// <param name="Tope">Cuántos caben en la ventana.</param>
/// <param name="Ventana">Cuánto se recuerda cada uno.</param>
public sealed record Cupo(string Clave, int Tope, TimeSpan Ventana);
