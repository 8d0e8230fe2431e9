namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>Qué pasó al alimentar el portal. Sólo cuentas: ni un dato personal.</summary>
/// <param name="Elementos">Elementos enviados.</param>
/// <param name="Blobs">Contenidos enviados.</param>
/// <param name="Lotes">Lotes en que fueron los elementos.</param>
/// <param name="PorResultado">Cuántos elementos tuvieron cada resultado del puente.</param>
/// <param name="NoConformes">Los que no quedaron aplicados, sin cambios o en espera (o quedaron sin su contenido), contados como «tipo/resultado/codigo».</param>
public sealed record ResumenDeAlimentacion(
    int Elementos, int Blobs, int Lotes, IReadOnlyDictionary<string, int> PorResultado, IReadOnlyDictionary<string, int> NoConformes)
{
    /// <summary>Si el portal se quedó con todo.</summary>
    public bool Correcta => NoConformes.Count == 0;
}
