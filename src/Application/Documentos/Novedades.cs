namespace ElGestorPortal.Application.Documentos;

/// <summary>Un documento es nuevo para quien lo mira si es de los últimos quince días y no lo ha abierto.</summary>
internal static class Novedades
{
    private const int Dias = 15;

    /// <summary>Desde qué día cuenta. Para la gestoría, que los pone ella, no hay novedades.</summary>
    public static DateOnly Desde(TimeProvider reloj, bool esInterno = false) => esInterno ? DateOnly.MaxValue : reloj.Hoy().AddDays(-Dias);
}
