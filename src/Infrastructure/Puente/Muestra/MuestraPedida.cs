namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>De qué gestoría inventada se trata. Con los mismos valores sale siempre la misma, byte a byte.</summary>
/// <param name="Despacho">Slug del despacho; decide quiénes son las personas conocidas.</param>
/// <param name="Semilla">Otra semilla, otra gestoría.</param>
/// <param name="Ahora">El instante «actual» de la gestoría: sus dos años acaban aquí y es la versión de todos sus elementos.</param>
/// <param name="Expedientes">Cuántos expedientes tiene.</param>
public sealed record MuestraPedida(string Despacho, int Semilla, DateTimeOffset Ahora, int Expedientes = 2000)
{
    /// <summary>Personas con acceso; si no se dicen, las de <see cref="PersonasDeMuestra"/>.</summary>
    public PersonasConocidas Conocidas { get; init; } = PersonasDeMuestra.De(Despacho);

    /// <summary>La de ahora mismo. Sin fracciones de segundo, que el contrato no lleva: así, contada otra vez, es igual.</summary>
    public static MuestraPedida De(string despacho, int semilla, DateTimeOffset ahora, int expedientes = 2000) =>
        new(despacho, semilla, DateTimeOffset.FromUnixTimeSeconds(ahora.ToUnixTimeSeconds()), expedientes);

    internal DateOnly Hoy => DateOnly.FromDateTime(Ahora.UtcDateTime);
}
