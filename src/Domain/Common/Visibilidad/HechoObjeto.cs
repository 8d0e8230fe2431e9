namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>De qué puede tratar un expediente.</summary>
public enum TipoDeObjeto
{
    Vehiculo,
    Escritura,
}

/// <summary>Aquello de lo que trata un expediente. Se ve solo a través de uno.</summary>
public interface IObjetoDeExpediente
{
    Guid Id { get; }

    /// <summary>Por la que se ordenan sus listas; la de sus hechos es la misma.</summary>
    string Clave { get; }

    bool Borrado { get; }
}

/// <summary>
/// Hecho: «este NIF, en esta calidad, está en este expediente, que trata de este objeto». Hay uno por expediente: quien ve tres
/// expedientes de un coche tiene tres hechos y ve un coche. Solo de objetos que han llegado y no están borrados.
/// </summary>
public sealed class HechoObjeto : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required string Nif { get; init; }
    public required Calidad Calidad { get; init; }
    public required Guid ObjetoId { get; init; }
    public required Guid ExpedienteId { get; init; }
    public required TipoDeObjeto Tipo { get; set; }

    /// <summary>Clase de publicación del expediente por el que se ve.</summary>
    public required string Clase { get; set; }

    public required string Clave { get; set; }
}
