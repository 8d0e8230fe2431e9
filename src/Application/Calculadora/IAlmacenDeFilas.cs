using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Dónde se van dejando las filas de una Orden mientras se importa, en transacciones cortas. Nadie las ve hasta que existe su versión.</summary>
public interface IAlmacenDeFilas
{
    Task GuardarAsync(IReadOnlyList<FilaDePrecio> filas, CancellationToken cancellationToken);

    /// <summary>Quita las de una importación que no acabó.</summary>
    Task QuitarAsync(Guid versionId, CancellationToken cancellationToken);
}
