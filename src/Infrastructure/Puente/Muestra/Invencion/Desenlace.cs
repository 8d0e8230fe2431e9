namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

internal enum Desenlace
{
    Normal,
    Lento,
    Incidencia,
    Anulado,
    Rechazado,
    Parado,
}

/// <summary>Cómo acaban los expedientes: casi todos bien. Entre los recientes hay más tropiezos, que son los que dan vida al portal.</summary>
internal static class Desenlaces
{
    public static Desenlace Sortear(Azar azar, bool reciente) => azar.Fraccion() switch
    {
        < 0.12 when reciente => Desenlace.Incidencia,
        < 0.71 => Desenlace.Normal,
        < 0.81 => Desenlace.Lento,
        < 0.935 => Desenlace.Incidencia,
        < 0.96 => Desenlace.Anulado,
        < 0.98 => Desenlace.Rechazado,
        _ => Desenlace.Parado,
    };
}
