namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Cambio de estado de una solicitud.</summary>
/// <param name="Estado">Al que pasó.</param>
/// <param name="Quien">Quién la pasó.</param>
/// <param name="Fecha">UTC.</param>
public sealed record PasoDeSolicitud(EstadoSolicitud Estado, string Quien, DateTime Fecha);
