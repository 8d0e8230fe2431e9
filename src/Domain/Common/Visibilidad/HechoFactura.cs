namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>Hecho: «este NIF, en esta calidad, tiene esta factura»: porque la lleva o, mirando las de sus clientes, por un expediente suyo.</summary>
public sealed class HechoFactura : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required string Nif { get; init; }
    public required Calidad Calidad { get; init; }
    public required Guid FacturaId { get; init; }

    /// <summary>Expediente por el que se ve; <see cref="Guid.Empty"/> si lleva su NIF.</summary>
    public required Guid ExpedienteId { get; init; }

    /// <summary>Clase de publicación de ese expediente; vacía si lleva su NIF.</summary>
    public required string Clase { get; set; }

    public required DateOnly Fecha { get; set; }
}
