using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>La sección y el motor, como llegan en la dirección.</summary>
internal static class SeccionPedida
{
    /// <exception cref="PeticionInvalidaException">No existe.</exception>
    public static SeccionDePrecios? Leer(string? seccion) => Texto.Plegar(seccion) switch
    {
        "" => null,
        "turismos" or "turismo" => SeccionDePrecios.Turismos,
        "autocaravanas" or "autocaravana" => SeccionDePrecios.Autocaravanas,
        _ => throw new PeticionInvalidaException("seccion-desconocida", "La sección es turismos o autocaravanas."),
    };

    /// <exception cref="PeticionInvalidaException">No existe.</exception>
    public static IReadOnlyList<string>? Motor(string? motor) => string.IsNullOrWhiteSpace(motor)
        ? null
        : SiglasDeMotor.Leer(motor) is { } tipo ? SiglasDeMotor.De(tipo) : throw new PeticionInvalidaException("motor-desconocido", "El motor es G, D, H, PHEV, Elc, S o M.");
}
