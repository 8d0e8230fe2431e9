namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Lo que se puede encargar a la gestoría. La lista es abierta: cada despacho tarifa lo que quiera.</summary>
public static class ConceptoDeTarifa
{
    public const string Transferencia = "transferencia";
    public const string Informe = "informe";
    public const string Notificacion = "notificacion";
    public const string Urgencia = "urgencia";
    public const string Desplazamiento = "desplazamiento";
    public const string Duplicado = "duplicado";

    /// <summary>Los que el portal conoce, con el nombre que se lee.</summary>
    public static IReadOnlyDictionary<string, string> Nombres { get; } = new Dictionary<string, string>
    {
        [Transferencia] = "Transferencia",
        [Informe] = "Informe de Tráfico",
        [Notificacion] = "Notificación de venta",
        [Urgencia] = "Urgencia",
        [Desplazamiento] = "Desplazamiento",
        [Duplicado] = "Duplicado del permiso",
    };

    public static string Nombre(string concepto) => Nombres.GetValueOrDefault(concepto, concepto);
}
