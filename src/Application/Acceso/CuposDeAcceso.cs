using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>
/// Ningún cupo de contraseñas es solo de la cuenta: quien falla desde fuera no deja fuera a su dueño.
/// El del segundo factor sí, porque para llegar a él hay que saber la contraseña.
/// </summary>
internal static class CuposDeAcceso
{
    private static readonly TimeSpan Cuarto = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hora = TimeSpan.FromHours(1);

    public static Cupo DeCuenta(Guid despachoId, string nombre, string? direccion) => new($"cuenta|{despachoId:N}|{direccion}|{Pliegue.Grueso(nombre)}", 10, Cuarto);

    public static Cupo DeDireccion(string? direccion) => new($"direccion|{direccion}", 30, Cuarto);

    public static Cupo DeContrasenaActual(Guid usuarioId) => new($"actual|{usuarioId:N}", 10, Cuarto);

    public static Cupo DeSegundoFactor(Guid usuarioId) => new($"factor|{usuarioId:N}", 10, Cuarto);

    public static Cupo DeRestablecer(string? direccion) => new($"restablecer|{direccion}", 20, Hora);

    /// <summary>Un sello de llave vale una vez; dura menos que este cupo.</summary>
    public static Cupo DeSelloDeLlave(string sello) => new($"llave|{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sello)))}", 1, Cuarto);

    /// <summary>Apunta el intento o corta.</summary>
    public static void Exigir(this ILimiteDeIntentos limite, params IReadOnlyList<Cupo> cupos)
    {
        if (limite.Contar(cupos) is { } espera) throw new DemasiadasPeticionesException(espera);
    }
}
