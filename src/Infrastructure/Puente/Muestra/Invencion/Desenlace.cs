namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

internal enum Desenlace
{
    Normal,
    Lento,
    Incidencia,
    Anulado,
    Rechazado,
}

/// <summary>Cómo acaban los expedientes: casi todos bien.</summary>
internal static class Desenlaces
{
    public static Desenlace Sortear(Azar azar) => azar.Fraccion() switch
    {
        < 0.80 => Desenlace.Normal,
        < 0.86 => Desenlace.Lento,
        < 0.95 => Desenlace.Incidencia,
        < 0.98 => Desenlace.Anulado,
        _ => Desenlace.Rechazado,
    };
}
