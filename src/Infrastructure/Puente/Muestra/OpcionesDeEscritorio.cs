namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>A qué ritmo habla el escritorio de muestra.</summary>
public sealed record OpcionesDeEscritorio
{
    public string AgenteId { get; init; } = "escritorio-de-muestra";

    /// <summary>Elementos por lote; nunca más de los que el portal diga en la sesión.</summary>
    public int Lote { get; init; } = 500;

    /// <summary>Contenidos que se suben a la vez.</summary>
    public int SubidasALaVez { get; init; } = 4;

    /// <summary>Intentos de cada llamada antes de darse por vencido.</summary>
    public int Intentos { get; init; } = 8;

    /// <summary>Espera tras el primer fallo; se dobla en cada uno, hasta 30 s.</summary>
    public TimeSpan PrimeraEspera { get; init; } = TimeSpan.FromMilliseconds(400);
}
