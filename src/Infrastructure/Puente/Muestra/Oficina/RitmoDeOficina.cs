namespace ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

/// <summary>Cuánto tarda la oficina en cada cosa desde que recibe una solicitud.</summary>
/// <param name="Respuesta">En decidir.</param>
/// <param name="Expediente">En abrir el expediente.</param>
/// <param name="Avance">Entre un paso del expediente y el siguiente.</param>
/// <param name="Avances">Pasos que da por su cuenta.</param>
public sealed record RitmoDeOficina(TimeSpan Respuesta, TimeSpan Expediente, TimeSpan Avance, int Avances)
{
    public static RitmoDeOficina Normal { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(40), 2);
}
