using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos;

/// <summary>Lo que cada lado cree que ha pasado: es con lo que se compara el final.</summary>
/// <param name="Libro">El de la oficina.</param>
/// <param name="Solicitudes">Las que el portal dio por enviadas.</param>
/// <param name="Mensajes">Los que, además, dio por puestos en la cola.</param>
internal sealed record LoSabido(LibroDeOficina Libro, IReadOnlyCollection<Guid> Solicitudes, IReadOnlyCollection<Guid> Mensajes)
{
    /// <summary>Los documentos cuya subida se contestó con su id.</summary>
    public IReadOnlyCollection<Guid> Subidas { get; init; } = [];
}
