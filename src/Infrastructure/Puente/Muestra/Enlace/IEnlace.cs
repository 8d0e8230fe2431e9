using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

/// <summary>Por dónde habla el escritorio con el portal: los mismos mensajes por HTTP (puente.md §4) o por la carpeta (§5).</summary>
internal interface IEnlace
{
    /// <summary>Los mensajes que esperan; sin ninguno, puede esperar ese tiempo a que lo haya.</summary>
    Task<Recogida> RecogerAsync(TimeSpan espera, CancellationToken cancellationToken);

    /// <summary>Los bytes de esa huella, tal como llegan; null si el portal no los da.</summary>
    Task<byte[]?> TraerAsync(string sha256, CancellationToken cancellationToken);

    Task AcusarAsync(IReadOnlyList<AcuseDatos> acuses, CancellationToken cancellationToken);

    /// <summary>Cuenta un encargo al portal. false: aún no se sabe si lo tiene, y hay que volver a preguntar.</summary>
    Task<bool> EntregarAsync(Encargo encargo, CancellationToken cancellationToken);

    /// <summary>Empieza una instantánea con ese id. Se puede repetir. false: aún no se sabe si está abierta.</summary>
    Task<bool> AbrirInstantaneaAsync(Guid id, IReadOnlyList<string> tipos, CancellationToken cancellationToken);

    /// <summary>La cierra. Se puede repetir. false: aún no se sabe si está cerrada.</summary>
    Task<bool> CerrarInstantaneaAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Mensajes">Los que esperaban.</param>
/// <param name="PideInstantanea">La oficina quiere que se le cuente todo otra vez.</param>
internal sealed record Recogida(IReadOnlyList<MensajeDelPortal> Mensajes, bool PideInstantanea);
