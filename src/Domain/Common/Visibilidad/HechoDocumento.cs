namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>Hecho: «este NIF, en esta calidad, tiene este documento, por este expediente (o por su factura), con este permiso».</summary>
public sealed class HechoDocumento : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required string Nif { get; init; }
    public required Calidad Calidad { get; init; }
    public required Guid DocumentoId { get; init; }

    /// <summary>Expediente en el que figura; <see cref="Guid.Empty"/> si solo cuelga de la factura que lleva su NIF.</summary>
    public required Guid ExpedienteId { get; init; }

    /// <summary>Clase de publicación del expediente por el que se ve; vacía si se ve por su factura.</summary>
    public required string Clase { get; set; }

    /// <summary>Lo que miran de él las reglas: un <see cref="GrupoDeHechos"/>.</summary>
    public required string Grupo { get; set; }

    public required bool Descargable { get; set; }

    /// <summary>Fecha del documento; la de llegada, si no trae. Ordena las listas y dice qué es nuevo.</summary>
    public required DateOnly Fecha { get; set; }
}
