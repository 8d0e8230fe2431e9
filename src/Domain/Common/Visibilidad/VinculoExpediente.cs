namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>Un expediente trata de un vehículo o de una escritura, entre dos fechas. Solo ids: sirve a todos los módulos.</summary>
public sealed class VinculoExpediente : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required Guid ExpedienteId { get; init; }
    public required Guid ObjetoId { get; init; }
    public required int Orden { get; set; }
    public DateOnly? Desde { get; set; }
    public DateOnly? Hasta { get; set; }

    /// <summary>¿Las fechas del expediente cubren la del documento? El comprador no lee los papeles del dueño anterior.</summary>
    public bool Cubre(DateOnly? fecha) =>
        fecha is { } f && (Desde is null || f >= Desde) && (Hasta is null || f <= Hasta);
}
