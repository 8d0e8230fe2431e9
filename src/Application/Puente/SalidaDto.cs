using System.Text.Json;
using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Mensajes pendientes, del más antiguo al más reciente.</summary>
/// <param name="Mensajes">Servidos y arrendados dos minutos.</param>
/// <param name="Cursor">Para pedir los siguientes de la misma pasada con <c>despues</c>; null si no hay ninguno.</param>
/// <param name="PideInstantanea">La oficina quiere que el escritorio cuente otra vez todo lo que tiene: que abra una instantánea en cuanto pueda.</param>
public sealed record SalidaDto(IReadOnlyList<MensajeDelPortal> Mensajes, string? Cursor, bool PideInstantanea = false);

/// <summary>Un mensaje del portal al escritorio (docs/puente, §3).</summary>
/// <param name="MessageId">Se repite en el acuse.</param>
/// <param name="Secuencia">Orden dentro de aquello de lo que habla. No sirve para filtrar.</param>
/// <param name="Tipo"><c>solicitud</c>, <c>adjunto</c> o <c>mensaje</c>.</param>
/// <param name="Emitido">UTC.</param>
/// <param name="Datos">Los del contrato, según el tipo.</param>
public sealed record MensajeDelPortal(Guid MessageId, long Secuencia, string Tipo, DateTime Emitido, JsonElement Datos)
{
    internal static MensajeDelPortal De(MensajeSaliente m) => new(m.Id, m.Secuencia, m.Tipo, m.Emitido, JsonSerializer.Deserialize<JsonElement>(m.Datos));
}
