using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Vehiculos;

/// <summary>Distintivo ambiental, como lo diga el escritorio. El portal no lo calcula.</summary>
public static class Distintivos
{
    public const string Sin = "SIN";

    public static IReadOnlyList<string> Todos { get; } = ["0", "ECO", "C", "B", Sin];

    /// <summary>«CERO», «0 emisiones», «Etiqueta C»…; null si no dice nada o no se entiende.</summary>
    public static string? Normalizar(string? texto) => string.Join(' ', Texto.Palabras(texto).Where(p => p is not ("etiqueta" or "distintivo" or "ambiental" or "emisiones"))) switch
    {
        "0" or "cero" => "0",
        "eco" => "ECO",
        "c" => "C",
        "b" => "B",
        "a" or "no" or "ninguno" or "sin" => Sin,
        _ => null,
    };
}
