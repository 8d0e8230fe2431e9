namespace ElGestorPortal.Domain.Puente.Contratos;

/// <summary>Lo que el escritorio contestó a un mensaje. Solo dice que lo tiene (o que no lo quiere); lo que la oficina decida llega después.</summary>
/// <param name="Admitida">Lo tiene: aceptado o duplicado. false: lo rechaza.</param>
/// <param name="OrigenId">Id que le ha dado en el escritorio, si lo dice.</param>
/// <param name="Numero">Número de expediente, si ya lo tiene.</param>
/// <param name="Detalle">Por qué lo rechaza.</param>
/// <param name="Cuando">Cuándo llegó el acuse, UTC.</param>
public sealed record Entrega(bool Admitida, string? OrigenId, string? Numero, string? Detalle, DateTime Cuando);
