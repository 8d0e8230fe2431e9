using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Mensajes;

/// <summary>Hasta dónde ha leído alguien una conversación. La oficina lee como una sola persona: lo que ve un gestor, lo ha visto la gestoría.</summary>
public sealed class LecturaDeConversacion : IDeDespacho
{
    public Guid DespachoId { get; private set; }

    /// <summary>El usuario; si es de la oficina, su despacho.</summary>
    public required Guid Lector { get; init; }

    public required Guid ConversacionId { get; init; }

    /// <summary>Leído todo lo recibido hasta aquí, UTC.</summary>
    public DateTime Hasta { get; private set; }

    public void Leer(DateTime hasta)
    {
        if (hasta > Hasta) Hasta = hasta;
    }
}
