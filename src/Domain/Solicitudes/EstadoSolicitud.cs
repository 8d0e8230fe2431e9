namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Qué es de una solicitud. «Entregada» solo dice que el escritorio la tiene; lo demás lo decide la oficina.</summary>
public enum EstadoSolicitud
{
    Borrador,
    Enviada,
    Entregada,
    Aceptada,
    Devuelta,
    Rechazada,
    Retirada,
    Convertida,
}
